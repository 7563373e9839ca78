package org.whereas.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whereas.change.Change.Mark;

/// What changed about a clause besides its words: its attributes, its kind, its level, its list, its task box.
final class Marks {

    private final List<Mark> marks = new ArrayList<>();

    static List<Mark> between(Own from, int fromDepth, Own to, int toDepth) {
        var marks = new Marks();
        marks.form(from, fromDepth, to, toDepth);
        marks.attributes(from, to);
        return marks.marks;
    }

    private void form(Own from, int fromDepth, Own to, int toDepth) {
        compare("kind", word(from.shape().kind()), word(to.shape().kind()));
        compare("level", level(from, fromDepth), level(to, toDepth));
        if (from.shape().list() != null && to.shape().list() != null) {
            compare("list", list(from), list(to));
            compare("task", word(from.shape().task()), word(to.shape().task()));
        }
        if (from.shape().kind() == Own.Kind.CODE && to.shape().kind() == Own.Kind.CODE)
            compare("info", from.shape().label(), to.shape().label());
        if (from.body() instanceof Own.Grid a && to.body() instanceof Own.Grid b)
            compare("columns", columns(a), columns(b));
    }

    private static String columns(Own.Grid grid) {
        return grid.columns().stream().map(Marks::word).collect(Collectors.joining(", "));
    }

    private void attributes(Own from, Own to) {
        compare("id", from.attributes().id(), to.attributes().id());
        compare(
                "class",
                String.join(" ", from.attributes().classes()),
                String.join(" ", to.attributes().classes()));
        var keys = new LinkedHashSet<>(from.attributes().values().keySet());
        keys.addAll(to.attributes().values().keySet());
        for (var key : keys)
            compare(
                    key,
                    from.attributes().value(key).orElse(""),
                    to.attributes().value(key).orElse(""));
    }

    private void compare(String key, String from, String to) {
        if (!from.equals(to)) marks.add(new Mark(key, from, to));
    }

    private static String level(Own own, int depth) {
        return String.valueOf(
                own.shape().kind() == Own.Kind.HEADING ? own.shape().level() : depth);
    }

    private static String list(Own own) {
        return own.shape().list().ordered() ? "numbered" : "bulleted";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
