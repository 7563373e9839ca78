package org.whereas.export;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whereas.problem.Words;
import org.whereas.text.Metadata;
import org.whereas.word.WordBook;

/// What stands behind the resolutions of a meeting: what became of each, who brought it in,
/// what it is about, and the clerk's certificate.
final class MeetingMatter {

    private final JsonObject meeting;
    private final Words words;

    MeetingMatter(JsonObject meeting, Words words) {
        this.meeting = meeting;
        this.words = words;
    }

    List<WordBook.Matter> of(List<Metadata> all) {
        var matter = new ArrayList<WordBook.Matter>();
        matter.add(new WordBook.Matter.Table(words.say("meeting.disposition"), disposition(all)));
        matter.add(new WordBook.Matter.Index(
                words.say("meeting.subjects"),
                index(all, it -> it.topics().stream().map(MeetingMatter::spoken).toList())));
        matter.add(new WordBook.Matter.Index(
                words.say("meeting.sponsors"), index(all, it -> it.passage().sponsors())));
        var clerk = new Metadata.Signature(meeting.getString("clerk", ""), meeting.getString("title", ""));
        if (!clerk.name().isBlank())
            matter.add(new WordBook.Matter.Certificate(
                    words.say("meeting.certificate"),
                    words.say(
                            "meeting.certify",
                            clerk.name(),
                            clerk.title(),
                            meeting.getString("organization", ""),
                            all.size(),
                            meeting.getString("session", "")),
                    clerk));
        return matter;
    }

    private static String spoken(String topic) {
        var plain = topic.replace('-', ' ');
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
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
            var vote = passage.totals().map(t -> t.ayes() + "–" + t.nays()).orElse("");
            rows.add(List.of(it.number(), it.title(), passage.committee(), vote, became(passage)));
        }
        return rows;
    }

    private String became(Metadata.Passage passage) {
        if (!passage.adopted().isEmpty()) return words.say("meeting.adopted", passage.adopted());
        var actions = passage.actions();
        return actions.isEmpty()
                ? ""
                : actions.getLast().action() + " " + actions.getLast().date();
    }

    private static Map<String, List<Integer>> index(
            List<Metadata> all, java.util.function.Function<Metadata, List<String>> terms) {
        var index = new TreeMap<String, List<Integer>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < all.size(); i++)
            for (var term : terms.apply(all.get(i)))
                index.computeIfAbsent(term, _ -> new ArrayList<>()).add(i);
        return index;
    }
}
