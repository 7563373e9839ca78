package org.whereas.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.text.Resolution.Advice;

/// What a clerk would point out in the record of a resolution: its front matter.
final class RecordAdvice {

    private final FrontMatter front;
    private final List<Advice> advice;

    private RecordAdvice(FrontMatter front, List<Advice> advice) {
        this.front = front;
        this.advice = advice;
    }

    static void add(FrontMatter front, List<Advice> advice) {
        var record = new RecordAdvice(front, advice);
        record.dates();
        record.vote();
        record.signatures();
        record.adopted();
    }

    private void dates() {
        var introduced = front.string("introduced").orElse("");
        var adopted = front.string("adopted").orElse("");
        var effective = front.string("effective").orElse("");
        if (before(adopted, introduced)) say("adopted-before-introduced", adopted, introduced);
        if (before(effective, adopted)) say("effective-before-adopted", effective, adopted);
    }

    /// Only dates of the same exactness are compared.
    private static boolean before(String one, String other) {
        return one.matches("\\d{4}(-\\d{2}){1,2}") && other.length() == one.length() && one.compareTo(other) < 0;
    }

    private void vote() {
        var names = new HashSet<String>();
        var roll = maps("votes");
        for (var entry : roll) {
            if (!names.add(text(entry, "name").toLowerCase(java.util.Locale.ROOT)))
                say("voted-twice", text(entry, "name"));
        }
        if (!roll.isEmpty()) {
            var counted = Tally.of(roll.stream()
                    .map(e -> new Metadata.Vote(text(e, "name"), text(e, "vote")))
                    .toList());
            compare("ayes", counted.ayes());
            compare("nays", counted.nays());
            compare("abstain", counted.abstain());
            compare("absent", counted.absent());
        }
        var members = number("members");
        var counts = List.of("ayes", "nays", "abstain", "absent", "recused", "excused").stream()
                .map(this::number)
                .toList();
        var sum = counts.stream()
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .sum();
        if (members.isPresent() && members.get() != sum)
            say("vote-total", String.valueOf(sum), String.valueOf(members.get()));
    }

    private void compare(String total, int called) {
        var stated = number(total);
        if (stated.isPresent() && stated.get() != called)
            say("vote-roll", total, String.valueOf(stated.get()), String.valueOf(called));
    }

    private Optional<Integer> number(String key) {
        return front.string("vote", key).filter(v -> v.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private void signatures() {
        for (var entry : maps("signatures")) {
            if (text(entry, "name").isBlank()) say("signature-without-name", text(entry, "title"));
            else if (text(entry, "title").isBlank()) say("signature-without-title", text(entry, "name"));
        }
    }

    private void adopted() {
        var listed = front.at("adopts")
                .filter(List.class::isInstance)
                .map(v -> (List<?>) v)
                .orElse(List.of());
        for (var entry : listed) {
            if (!(entry instanceof Map<?, ?> map)) say("adopts-without-version", String.valueOf(entry));
            else if (text(map, "version").isBlank()) say("adopts-without-version", text(map, "document"));
        }
    }

    private List<Map<?, ?>> maps(String key) {
        var found = new ArrayList<Map<?, ?>>();
        if (front.at(key).orElse(null) instanceof List<?> list) {
            for (var entry : list) if (entry instanceof Map<?, ?> map) found.add(map);
        }
        return found;
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) == null ? "" : map.get(key).toString();
    }

    private void say(String code, String... arguments) {
        advice.add(new Advice("", code, List.of(arguments), Optional.empty()));
    }
}
