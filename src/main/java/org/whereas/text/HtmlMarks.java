package org.whereas.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what a clause's attributes say about it: the alternative it belongs to, what it meets, its task box.
final class HtmlMarks {

    private final Html.Options shown;

    /// The beginning of the group of each alternative.
    private final Map<String, Group> groups = new HashMap<>();

    /// How often the group of an alternative was begun: one that stands in several places is told apart by its part.
    private final Map<String, Integer> begun = new HashMap<>();

    /// What is read aloud of a group, and what follows that name.
    private record Group(String name, String rest) {}

    HtmlMarks(Options alternatives, Html.Options shown) {
        this.shown = shown;
        for (var option : alternatives.all()) {
            int nth = 0;
            for (var choice : option.choices())
                groups.put(option.name() + " " + choice.name(), group(option, choice, ++nth));
        }
    }

    /// Names the alternative that a node belongs to, empty for a node that belongs to none.
    String alternative(Node node) {
        var option = node.attributes().value("option");
        var choice = node.attributes().value("choice");
        return option.isPresent() && choice.isPresent() ? option.get() + " " + choice.get() : "";
    }

    /// Where the alternative that begins at a block ends: a heading takes its section along.
    int end(List<Block> blocks, int start) {
        var alternative = alternative(blocks.get(start));
        int end = start;
        while (end < blocks.size() && alternative(blocks.get(end)).equals(alternative)) {
            var block = blocks.get(end++);
            if (!(block instanceof Block.Heading heading)) continue;
            while (end < blocks.size() && !closes(blocks.get(end), heading.level())) end++;
        }
        return end;
    }

    private static boolean closes(Block block, int level) {
        return block instanceof Block.Heading heading && heading.level() <= level;
    }

    /// The beginning of the group that holds an alternative together, with its label.
    String open(Node node) {
        var alternative = alternative(node);
        var group = groups.get(alternative);
        var part = begun.merge(alternative, 1, Integer::sum);
        var name = part == 1 ? group.name() : shown.words().say("text.part", group.name(), part);
        return "<section class=\"option" + group.rest().formatted(Html.escape(name));
    }

    private Group group(Options.Option option, Options.Choice choice, int number) {
        var words = shown.words();
        var nth = words.say(
                "text.alternative",
                words(option.name()),
                number,
                option.choices().size());
        var label = choice.name().equals(Options.OWN) ? words.say("text.own") : choice.label();
        var shownLabel = "\"><p class=\"option__label\">" + Html.escape(nth) + " <strong>" + Html.escape(label)
                + "</strong>" + said(option, choice.name()) + "</p>";
        var begin = state(option, choice.name(), "option--") + "\" role=\"group\" aria-label=\"";
        return new Group(nth + " " + label, begin + "%s" + shownLabel.replace("%", "%%"));
    }

    private static String state(Options.Option option, String choice, String before) {
        if (!option.decided()) return "";
        return " " + before + (option.chosen().equals(choice) ? "chosen" : "other");
    }

    private String said(Options.Option option, String choice) {
        if (!option.decided()) return "";
        var key = option.chosen().equals(choice) ? "text.chosen" : "text.not-chosen";
        return " <span class=\"option__state\">" + Html.escape(shown.words().say(key)) + "</span>";
    }

    String task(Item item) {
        return switch (item.task()) {
            case NONE -> "";
            case OPEN -> task("☐", "text.task-open");
            case DONE -> task("☑", "text.task-done");
        };
    }

    private String task(String box, String key) {
        return "<span class=\"task\" aria-hidden=\"true\">" + box + "</span> <span class=\"sr\">"
                + Html.escape(shown.words().say(key)) + "</span> ";
    }

    /// What stands beside a clause: the recommendations that it meets.
    String margin(Node node) {
        var meets = node.attributes().words("meets").stream()
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (meets.isEmpty() || !shown.marks()) return "";
        var words = shown.words();
        if (meets.size() == 1)
            return "<div class=\"margin\"><p class=\"meets\">" + Html.escape(words.say("text.meets")) + " "
                    + link(meets.getFirst()) + "</p></div>";
        return "<div class=\"margin\"><details class=\"meets\"><summary>"
                + Html.escape(words.say("text.meets-several", meets.size())) + "</summary><ul>"
                + meets.stream().map(id -> "<li>" + link(id) + "</li>").collect(Collectors.joining())
                + "</ul></details></div>";
    }

    private static String link(String recommendation) {
        var path = Arrays.stream(recommendation.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
        return "<a href=\"/recommendations/" + Html.escape(path) + "\">" + Html.escape(name(recommendation)) + "</a>";
    }

    /// `USCM-2020/de-escalation/1` as people read it: USCM-2020 · De-escalation 1.
    static String name(String recommendation) {
        var parts = recommendation.split("/", 2);
        if (parts.length == 1) return recommendation;
        return parts[0] + " · " + words(parts[1].replace('/', ' '));
    }

    private static String words(String name) {
        var spaced = name.replaceAll("(?<!\\b(de|co|re|pre|non))-(?=\\p{L})", " ");
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
