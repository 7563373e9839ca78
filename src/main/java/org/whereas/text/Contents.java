package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The table of contents of a source: its lines name the headings of the first rank. It is taken out,
/// because the headings make it anew, and is listed.
record Contents(List<String> titles, List<Chunk> rest) {

    private static final Pattern ENTRY =
            Pattern.compile("\\s*(\\S.*?)(?:\\t+| {2,}|\\s*(?:\\.\\s?){3,}|…+)\\s*\\d{1,4}");
    private static final Pattern TITLE = Pattern.compile("(?i)(table of )?contents:?");
    private static final int ENOUGH = 4;
    private static final int LONGEST = 300;

    static Contents of(List<Chunk> chunks, IntakeLog log) {
        var titles = new ArrayList<String>();
        var rest = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            var entries = entries(chunk);
            if (entries.isEmpty()) {
                rest.add(chunk);
                continue;
            }
            titles.addAll(entries);
            log.repaired(
                    "contents", chunk.line(), String.join("; ", chunk.lines()).replaceAll("\\s+", " "));
            if (!rest.isEmpty() && TITLE.matcher(rest.getLast().text()).matches()) {
                log.repaired(
                        "contents", rest.getLast().line(), rest.removeLast().whole());
            }
        }
        return new Contents(titles, rest);
    }

    private static List<String> entries(Chunk chunk) {
        if (!chunk.is(Marker.Kind.NONE) || chunk.lines().size() < ENOUGH) return List.of();
        var entries = chunk.lines().stream()
                .filter(l -> l.length() <= LONGEST)
                .map(ENTRY::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(m -> m.group(1).strip())
                .toList();
        return entries.size() * 5 >= chunk.lines().size() * 4 ? entries : List.of();
    }

    /// Which blocks are the headings that the entries name, each found after the one before.
    List<Chunk> headings() {
        var found = new ArrayList<Chunk>();
        var letters = rest.stream()
                .map(c -> c.single() && !c.is(Marker.Kind.BULLET) ? letters(c.whole()) : "")
                .toList();
        var from = 0;
        for (var title : titles) {
            for (var i = from; i < rest.size(); i++) {
                if (letters.get(i).equals(letters(title))) {
                    found.add(rest.get(i));
                    from = i + 1;
                    break;
                }
            }
        }
        return found;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
