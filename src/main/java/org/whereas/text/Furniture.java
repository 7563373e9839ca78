package org.whereas.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the furniture of pages and web pages out of a text: page numbers, running heads, form feeds,
/// buttons.
///
/// A bare number is a page number only where it ends the text or counts up with others; a line repeated
/// three times is a running head only where it stands beside a page's end. Each line taken out is listed.
final class Furniture {

    private static final Pattern PAGE_OF =
            Pattern.compile("(?i)\\s*(page\\s+\\d{1,4}(\\s+of\\s+\\d{1,4})?|-\\s?\\d{1,4}\\s?-)\\s*");
    private static final Pattern BARE = Pattern.compile("\\s*\\d{1,4}\\s*");
    private static final Pattern BUTTON = Pattern.compile("(?i)\\s*((view|see|show) (all|more)( \\w+){0,3}"
            + "|back to (top|\\w+)|skip to( main)? content|share( this)?( page)?|print( this)?( page)?|read more|learn more"
            + "|previous|next|log ?in|sign in)\\s*");
    private static final Pattern EMPTY_ITEM = Pattern.compile("\\s*[•●▪◦‣○■]\\s*");
    private static final int NEAR = 3;

    private Furniture() {}

    static List<Line> removed(List<Line> lines, IntakeLog log) {
        Set<Line> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        var written = lines.stream().filter(l -> !l.blank()).toList();
        for (var line : written) mark(line, gone, log);
        bareNumbers(written, lines, gone, log);
        runningHeads(written, lines, gone, log);
        return lines.stream()
                .map(l -> gone.contains(l) ? new Line(l.number(), "") : unfed(l, log))
                .toList();
    }

    private static void mark(Line line, Set<Line> gone, IntakeLog log) {
        var text = line.text().strip();
        if (PAGE_OF.matcher(text).matches()) take("page-number", line, gone, log);
        else if (BUTTON.matcher(text).matches()) take("web-button", line, gone, log);
        else if (EMPTY_ITEM.matcher(text).matches()) take("empty-item", line, gone, log);
    }

    private static Line unfed(Line line, IntakeLog log) {
        if (line.text().indexOf('\f') < 0) return line;
        log.repaired("form-feed", line.number(), "");
        return new Line(line.number(), line.text().replace("\f", ""));
    }

    private static void take(String code, Line line, Set<Line> gone, IntakeLog log) {
        if (gone.add(line)) log.repaired(code, line.number(), line.text().strip());
    }

    private static void bareNumbers(List<Line> written, List<Line> all, Set<Line> gone, IntakeLog log) {
        for (var i = written.size() - 1;
                i >= 0 && BARE.matcher(written.get(i).text()).matches();
                i--) {
            take("page-number", written.get(i), gone, log);
        }
        var places = places(all);
        var bare = written.stream()
                .filter(l -> BARE.matcher(l.text()).matches() && alone(l, places, all))
                .toList();
        for (var run : rising(bare)) run.forEach(line -> take("page-number", line, gone, log));
    }

    private static Map<Line, Integer> places(List<Line> all) {
        var places = new IdentityHashMap<Line, Integer>();
        for (var i = 0; i < all.size(); i++) places.put(all.get(i), i);
        return places;
    }

    private static boolean alone(Line line, Map<Line, Integer> places, List<Line> all) {
        var index = places.get(line);
        return (index == 0 || all.get(index - 1).blank())
                && (index + 1 == all.size() || all.get(index + 1).blank());
    }

    /// The numbers that count up by one, at least three in a row and far enough apart to be pages.
    private static List<List<Line>> rising(List<Line> bare) {
        var runs = new ArrayList<List<Line>>();
        var run = new ArrayList<Line>();
        for (var line : bare) {
            if (!run.isEmpty() && !follows(run.getLast(), line)) {
                if (run.size() >= NEAR) runs.add(List.copyOf(run));
                run.clear();
            }
            run.add(line);
        }
        if (run.size() >= NEAR) runs.add(run);
        return runs;
    }

    private static boolean follows(Line before, Line line) {
        return value(line) == value(before) + 1 && line.number() - before.number() > 10;
    }

    private static int value(Line line) {
        return Integer.parseInt(line.text().strip());
    }

    private static void runningHeads(List<Line> written, List<Line> all, Set<Line> gone, IntakeLog log) {
        Map<String, List<Integer>> heads = new HashMap<>();
        var places = places(all);
        for (var i = 0; i < written.size(); i++) {
            var words = written.get(i).text().strip().replaceAll("\\s+", " ").replaceAll("\\d+", "#");
            if (words.length() <= 120 && words.length() >= 4) {
                heads.computeIfAbsent(words, w -> new ArrayList<>()).add(i);
            }
        }
        heads.values().stream().filter(p -> p.size() >= NEAR).forEach(p -> {
            var atEdge = p.stream()
                    .filter(i -> atPageEdge(written, i, fedBefore(all, places.get(written.get(i))), gone))
                    .toList();
            if (atEdge.size() * 3 < p.size() * 2) return;
            atEdge.forEach(i -> take("running-head", written.get(i), gone, log));
        });
    }

    /// Whether a form feed or a page number stands within three written lines.
    private static boolean atPageEdge(List<Line> written, int index, boolean fed, Set<Line> gone) {
        if (fed) return true;
        for (var i = Math.max(0, index - NEAR); i < Math.min(written.size(), index + NEAR + 1); i++) {
            var line = written.get(i);
            if (i != index && gone.contains(line) && isNumber(line.text())) return true;
        }
        return false;
    }

    private static boolean fedBefore(List<Line> all, int place) {
        for (var i = place; i >= Math.max(0, place - NEAR); i--) {
            if (all.get(i).text().indexOf('\f') >= 0) return true;
        }
        return false;
    }

    private static boolean isNumber(String text) {
        return PAGE_OF.matcher(text).matches() || BARE.matcher(text).matches();
    }
}
