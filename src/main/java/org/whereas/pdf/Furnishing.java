package org.whereas.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes out what stands at the same place of many pages: running heads, footers, page numbers.
record Furnishing(List<PdfPage> pages, List<PdfText.Furniture> taken) {

    /// How many lines from the top and from the bottom of a page are looked at.
    private static final int LINES = 4;

    private static final int EACH_OF = 3;

    /// Heads stand within so much of a page's height from its edge.
    private static final float EDGE = 0.14f;

    static final Furnishing NONE = new Furnishing(List.of(), List.of());

    private record Place(String words, boolean top, int height) {}

    private record Found(PdfPage page, PdfLine line) {}

    static Furnishing of(List<PdfPage> pages, String title) {
        var places = new LinkedHashMap<Place, List<Found>>();
        for (var page : pages)
            for (var line : edges(page))
                places.computeIfAbsent(place(page, line), p -> new ArrayList<>())
                        .add(new Found(page, line));
        Set<PdfLine> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        var taken = new ArrayList<PdfText.Furniture>();
        for (var place : places.entrySet()) {
            var found = joined(places, place.getKey());
            if (!repeats(found, pages.size(), place.getKey().words()) && !running(found.getFirst(), title)) continue;
            var fresh = found.stream().filter(f -> gone.add(f.line())).toList();
            if (fresh.isEmpty()) continue;
            var first = fresh.getFirst();
            taken.add(new PdfText.Furniture(
                    first.line().text().replace('\t', ' '), first.page().number(), fresh.size()));
        }
        var rest = pages.stream()
                .map(page -> page.with(
                        page.lines().stream().filter(l -> !gone.contains(l)).toList()))
                .toList();
        return new Furnishing(rest, taken);
    }

    private static List<PdfLine> edges(PdfPage page) {
        var sorted = page.lines().stream()
                .sorted(Comparator.comparingDouble(PdfLine::y))
                .toList();
        var edges = new ArrayList<PdfLine>();
        for (var i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            var top = i < LINES && line.y() < page.height() * EDGE;
            var bottom = i >= sorted.size() - LINES && line.y() > page.height() * (1 - EDGE);
            if (top || bottom) edges.add(line);
        }
        return edges;
    }

    private static Place place(PdfPage page, PdfLine line) {
        var words = line.text().strip().replaceAll("\\s+", " ").replaceAll("\\d+", "#");
        if (words.matches("(?i)[\\W_]*[ivxlc]{1,7}[\\W_]*")) words = "#";
        return new Place(words, line.y() < page.height() / 2, Math.round(line.y() / 6));
    }

    /// The same words a hair higher or lower are at the same place.
    private static List<Found> joined(Map<Place, List<Found>> places, Place place) {
        var all = new ArrayList<Found>();
        for (var by = -1; by <= 1; by++)
            all.addAll(places.getOrDefault(new Place(place.words(), place.top(), place.height() + by), List.of()));
        return all;
    }

    /// The document's name once more at the head of a later page, alone or beside other words.
    private static boolean running(Found found, String title) {
        var line = found.line();
        return title.length() > 8
                && found.page().number() > 1
                && line.y() < found.page().height() * EDGE
                && (line.text().equals(title)
                        || line.cells().stream().anyMatch(c -> c.text().equals(title)));
    }

    /// On a third of the pages and on three of them; on both of two; a number may stand on two of few.
    private static boolean repeats(List<Found> found, int pages, String words) {
        var on = found.stream().map(f -> f.page().number()).distinct().count();
        if (on < 2) return false;
        if (pages <= 3 || words.contains("#") && words.length() <= 12) return on * EACH_OF >= pages;
        return on >= EACH_OF && on * EACH_OF >= pages;
    }
}
