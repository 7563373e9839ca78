package org.whereas.export;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whereas.problem.Words;
import org.whereas.text.Metadata;
import org.whereas.word.WordBook;

/// What stands behind the resolutions of a meeting: what became of each, what they are about, who
/// brought them in, and the clerk's certificate.
final class MeetingMatter {

    private final JsonObject meeting;
    private final Words words;

    MeetingMatter(JsonObject meeting, Words words) {
        this.meeting = meeting;
        this.words = words;
    }

    /// @param all what the head of each text says, in the order of the book
    List<WordBook.Matter> of(List<Metadata> all) {
        var matter = new ArrayList<WordBook.Matter>();
        matter.add(new WordBook.Matter.Table(words.say("meeting.disposition"), disposition(all)));
        index(
                matter,
                "meeting.subjects",
                index(all, it -> it.topics().stream().map(MeetingMatter::spoken).toList(), String::toLowerCase));
        index(matter, "meeting.sponsors", index(all, it -> it.passage().sponsors(), MeetingMatter::lastName));
        var clerk = new Metadata.Signature(meeting.getString("clerk", ""), meeting.getString("title", ""));
        if (!clerk.name().isBlank()) matter.add(certificate(all.size(), clerk));
        return matter;
    }

    private void index(List<WordBook.Matter> matter, String title, Map<String, List<Integer>> places) {
        if (!places.isEmpty()) matter.add(new WordBook.Matter.Index(words.say(title), places));
    }

    private WordBook.Matter certificate(int count, Metadata.Signature clerk) {
        var organization = meeting.getString("organization", "");
        var who = clerk.title().isBlank()
                ? words.say("meeting.certifies", clerk.name(), organization)
                : words.say("meeting.certifies-as", clerk.name(), clerk.title(), organization);
        var what = words.say("meeting.certify", who, count, meeting.getString("session", ""));
        return new WordBook.Matter.Certificate(words.say("meeting.certificate"), what, clerk);
    }

    private static String spoken(String topic) {
        return capitalized(topic.replace('-', ' '));
    }

    private static String capitalized(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// By which a name is looked up: "The Honorable Ana Diaz, Mayor of Northfield" under Diaz.
    private static String lastName(String name) {
        var bare = name.replaceFirst(",.*", "").strip();
        return bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private List<List<String>> disposition(List<Metadata> all) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                words.say("meeting.number"),
                words.say("meeting.name"),
                words.say("meeting.committee"),
                words.say("meeting.vote"),
                words.say("meeting.became")));
        for (var it : all) {
            var passage = it.passage();
            rows.add(List.of(
                    it.number(),
                    it.title(),
                    passage.committee(),
                    passage.totals().map(this::vote).orElse(""),
                    became(passage)));
        }
        return rows;
    }

    private String vote(Metadata.Totals totals) {
        var apart = totals.abstain() + totals.recused();
        return apart == 0
                ? words.say("meeting.votes", totals.ayes(), totals.nays())
                : words.say("meeting.votes-abstained", totals.ayes(), totals.nays(), apart);
    }

    /// What was done with it last, and what the mayor did then.
    private String became(Metadata.Passage passage) {
        var done = passage.adopted().isEmpty() ? last(passage) : words.say("meeting.adopted", day(passage.adopted()));
        return passage.execution()
                .approval()
                .filter(it -> !it.action().isEmpty())
                .map(it -> done + "; " + (it.action() + " " + day(it.date())).strip())
                .orElse(done);
    }

    private static String last(Metadata.Passage passage) {
        if (passage.actions().isEmpty()) return "";
        var last = passage.actions().getLast();
        return capitalized((last.action() + " " + day(last.date())).strip());
    }

    private static String day(String iso) {
        try {
            return LocalDate.parse(iso)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US));
        } catch (DateTimeParseException onlyAMonth) {
            return iso;
        }
    }

    /// The terms in the order of what `key` makes of them, each with the places of its texts.
    private static Map<String, List<Integer>> index(
            List<Metadata> all, Function<Metadata, List<String>> terms, Function<String, String> key) {
        var order = Comparator.comparing(key).thenComparing(String.CASE_INSENSITIVE_ORDER);
        var index = new TreeMap<String, List<Integer>>(order);
        for (int i = 0; i < all.size(); i++) {
            var place = i;
            terms.apply(all.get(i)).stream()
                    .filter(it -> !it.isBlank())
                    .distinct()
                    .forEach(it ->
                            index.computeIfAbsent(it, _ -> new ArrayList<>()).add(place));
        }
        return index.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }
}
