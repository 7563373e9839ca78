package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Finds out whether a text is one document or several bound together, by the marks with which documents
/// begin: a salutation below a letterhead, "News Release", a caption above recitals, a title with its date.
final class Packet {

    private static final int FAR = 3;
    private static final int LONGEST_HEAD = 200;
    private static final int ENOUGH_BODY = 2;

    private final List<Chunk> chunks;
    private final TreeMap<Integer, Part.Genre> starts = new TreeMap<>();

    private int lastResolved;

    private Packet(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    static List<Part> parts(List<Chunk> chunks, IntakeLog log) {
        var packet = new Packet(chunks);
        packet.findStarts();
        packet.dropThin();
        var parts = packet.cut();
        if (parts.size() > 1) log.recognised("packet", 0, parts.size());
        return parts;
    }

    private void findStarts() {
        lastResolved = chunks.size() - 1;
        while (lastResolved >= 0 && !resolves(chunks.get(lastResolved))) lastResolved--;
        for (var i = 0; i < chunks.size(); i++) {
            var text = chunks.get(i).text();
            if (Formal.SALUTATION.matcher(text).matches()) starts.putIfAbsent(letterhead(i), Part.Genre.LETTER);
            else if (Formal.RELEASE.matcher(chunks.get(i).lines().getFirst()).matches()) release(i);
            else if (Formal.isRecital(text)
                    && (i == 0 || !Formal.isRecital(chunks.get(i - 1).text()))) recitals(i);
        }
        for (var i = 1; i < chunks.size(); i++) {
            if (Dates.alone(chunks.get(i).text()).isPresent()) dated(i);
        }
    }

    /// A letter begins after the last running text before its salutation.
    private int letterhead(int salutation) {
        var start = salutation;
        while (start > 0
                && salutation - start < LONGEST_HEAD
                && !Looks.isProse(chunks.get(start - 1))
                && !chunks.get(start - 1).isItem()) start--;
        return start;
    }

    private void release(int i) {
        if (starts.floorKey(i) == null || i - starts.floorKey(i) > FAR) starts.put(i, Part.Genre.RELEASE);
    }

    private void recitals(int i) {
        var last = starts.floorEntry(i);
        if (i > lastResolved
                || last != null && last.getValue() == Part.Genre.RESOLUTION && !bodyBetween(last.getKey(), i)) return;
        var start = i;
        while (start > 0
                && i - start < FAR
                && isCaption(chunks.get(start - 1))
                && chunks.get(start).gap() < FAR) start--;
        starts.put(start, Part.Genre.RESOLUTION);
    }

    private static boolean isCaption(Chunk chunk) {
        var text = chunk.text();
        return chunk.single()
                && !chunk.isItem()
                && (Dates.alone(text).isPresent()
                        || Looks.isTitle(text)
                        || text.matches("(?i)(a )?resolution .*|adopted .*|by .*")
                        || Formal.isNumberLine(text));
    }

    /// A title with a date below it begins a paper, unless a letter or a resolution has already claimed the
    /// date.
    private void dated(int date) {
        var start = date;
        while (start > 0 && date - start < 2 && isTitleBlock(start - 1)) start--;
        if (start == date || claimed(start, date)) return;
        starts.put(start, Part.Genre.TITLED);
    }

    private boolean isTitleBlock(int i) {
        var chunk = chunks.get(i);
        return chunk.is(Marker.Kind.NONE)
                && chunk.single()
                && Looks.isTitle(chunk.text())
                && (i + 1 >= chunks.size()
                        || Dates.alone(chunks.get(i + 1).text()).isPresent()
                        || chunks.get(i + 1).gap() < FAR);
    }

    private boolean claimed(int start, int date) {
        var last = starts.floorEntry(date);
        if (last != null && last.getKey() >= start - 1 && last.getKey() <= date) return true;
        for (var i = date; i < Math.min(chunks.size(), date + 9); i++) {
            if (Formal.SALUTATION.matcher(chunks.get(i).text()).matches()) return true;
        }
        return last != null && sameTitle(last.getKey(), start);
    }

    private boolean sameTitle(int one, int other) {
        return chunks.get(one).text().equalsIgnoreCase(chunks.get(other).text());
    }

    private boolean bodyBetween(int from, int to) {
        return body(from, to) >= ENOUGH_BODY
                && chunks.subList(from, to).stream().anyMatch(Packet::resolves);
    }

    private static boolean resolves(Chunk chunk) {
        return chunk.text().matches("(?is).{0,60}\\bresolved\\b.*");
    }

    private long body(int from, int to) {
        return chunks.subList(from, to).stream()
                .filter(c -> Looks.isProse(c) && c.text().length() > 120)
                .count();
    }

    /// A start with hardly any text behind it is no document; nor is one that hardly has any before it.
    private void dropThin() {
        for (var start : List.copyOf(starts.keySet())) {
            var end = starts.higherKey(start) == null ? chunks.size() : starts.higherKey(start);
            if (body(start, end) < ENOUGH_BODY) starts.remove(start);
        }
    }

    private List<Part> cut() {
        var cuts = new ArrayList<>(starts.keySet());
        if (cuts.isEmpty() || body(0, cuts.getFirst()) >= ENOUGH_BODY) {
            cuts.addFirst(0);
            starts.putIfAbsent(0, Part.Genre.PLAIN);
        }
        var parts = new ArrayList<Part>();
        for (var i = 0; i < cuts.size(); i++) {
            var from = i == 0 ? 0 : cuts.get(i);
            var to = i + 1 < cuts.size() ? cuts.get(i + 1) : chunks.size();
            parts.add(new Part(starts.get(cuts.get(i)), chunks.subList(from, to)));
        }
        return parts;
    }
}
