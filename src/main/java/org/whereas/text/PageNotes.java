package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the footnotes of a plain text: superscript numbers in the words, definitions at the ends of pages
/// in the middle of paragraphs, with superscript or plain numbers in front.
///
/// A number that begins again (in another chapter) gets a label of its own. A reference in the words
/// becomes a mark that [Words] turns into a [Inline.NoteReference].
final class PageNotes {

    private static final Pattern REFERENCE = Pattern.compile("(?<=\\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}");
    private static final Pattern SAME_AS_BEFORE = Pattern.compile("(?s).*?[*_]?\\b[Ii]d\\.[*_]?(?!\\w).*");
    private static final Pattern ELSEWHERE = Pattern.compile("(?is).*\\b(infra|supra)\\b.*");

    record Note(String label, Chunk chunk) {}

    private final List<Chunk> text = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, Integer> times = new HashMap<>();
    private final Map<Chunk, String> labels = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, String>> places = new HashMap<>();
    private final IntakeLog log;

    private PageNotes(IntakeLog log) {
        this.log = log;
    }

    static PageNotes of(List<Chunk> chunks, IntakeLog log) {
        var pages = new PageNotes(log);
        pages.find(chunks);
        pages.sort(chunks);
        pages.report();
        return pages;
    }

    List<Chunk> text() {
        return text;
    }

    List<Note> notes() {
        return notes;
    }

    /// A block is a definition where its number has been referred to before it and is not yet defined.
    private void find(List<Chunk> chunks) {
        var open = new HashMap<Integer, Integer>();
        for (var i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            if (chunk.is(Marker.Kind.NOTE) && open.getOrDefault(chunk.marker().value(), 0) > 0) {
                open.remove(chunk.marker().value());
                label(chunk, i);
            } else {
                for (var number : references(chunk)) open.merge(number, 1, Integer::sum);
            }
        }
    }

    private void label(Chunk chunk, int place) {
        var number = chunk.marker().value();
        var time = times.merge(number, 1, Integer::sum);
        if (time == 2) log.recognised("note-numbers-restart", chunk.line(), number);
        labels.put(chunk, time == 1 ? "" + number : number + "-" + time);
        places.computeIfAbsent(number, n -> new TreeMap<>()).put(place, labels.get(chunk));
    }

    private static List<Integer> references(Chunk chunk) {
        return REFERENCE
                .matcher(chunk.text())
                .results()
                .map(m -> Integer.parseInt(Digits.plain(m.group())))
                .toList();
    }

    private void sort(List<Chunk> chunks) {
        for (var i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            if (labels.containsKey(chunk)) notes.add(new Note(labels.get(chunk), marked(chunk, i)));
            else text.add(marked(chunk.is(Marker.Kind.NOTE) ? chunk.unmarked() : chunk, i));
        }
    }

    private Chunk marked(Chunk chunk, int place) {
        return chunk.withLines(chunk.lines().stream()
                .map(line -> REFERENCE.matcher(line).replaceAll(m -> {
                    var label = labelFor(Integer.parseInt(Digits.plain(m.group())), place);
                    if (!label.isEmpty()) return "\uE000" + label + "\uE001";
                    log.left("note-without-definition", chunk.line(), m.group());
                    return m.group();
                }))
                .toList());
    }

    /// The next definition of that number, or the last one before where none comes.
    private String labelFor(int number, int place) {
        var known = places.getOrDefault(number, new TreeMap<>());
        var entry = known.ceilingEntry(place) == null ? known.lowerEntry(place) : known.ceilingEntry(place);
        return entry == null ? "" : entry.getValue();
    }

    private void report() {
        if (!notes.isEmpty()) log.recognised("notes", notes.getFirst().chunk().line(), notes.size());
        for (var note : notes) {
            var words = note.chunk().text();
            if (SAME_AS_BEFORE.matcher(words).matches())
                log.left("note-id", note.chunk().line(), note.label());
            if (ELSEWHERE.matcher(words).matches())
                log.left("note-elsewhere", note.chunk().line(), note.label());
        }
    }
}
