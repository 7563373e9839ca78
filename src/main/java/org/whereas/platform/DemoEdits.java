package org.whereas.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Options;
import org.whereas.text.TextRefused;

/// What departments do to a model policy, done by chance: they fill in blanks, choose, and adapt some
/// clauses. The same chance makes the same text.
final class DemoEdits {

    private static final int SHORTEST = 40;

    /// What departments write instead.
    private static final List<Map.Entry<String, String>> SWAPS = List.of(
            Map.entry("fficers shall", "fficers must"),
            Map.entry("A supervisor", "A shift supervisor"),
            Map.entry("a supervisor", "the shift supervisor"),
            Map.entry("the department", "the agency"),
            Map.entry("officers", "sworn members"),
            Map.entry("within 24 hours", "before the end of the shift"),
            Map.entry("every year", "twice a year"),
            Map.entry("an officer", "a sworn member"),
            Map.entry("the officer", "the member"),
            Map.entry(" shall ", " must "));

    /// What departments add.
    private static final List<String> SENTENCES = List.of(
            "The shift supervisor is told before the end of the shift.",
            "This holds on duty and off duty.",
            "An exception is written down with its reason.",
            "The training unit covers this every year.",
            "The city attorney is asked where there is doubt.");

    private final Random chance;

    DemoEdits(long seed) {
        chance = new Random(seed);
    }

    /// The values that a department gives; some blanks stay blank.
    Map<String, String> values(Document text, String department, String city) {
        var values = new HashMap<String, String>();
        for (var field : Fields.of(text).entries()) {
            var value = switch (field.name()) {
                case "department.name" -> department;
                case "city.name" -> city;
                default -> chance.nextInt(3) == 0 ? "" : field.example();
            };
            if (!value.isBlank()) values.put(field.name(), value);
        }
        return values;
    }

    /// The text with most of its choices made.
    Document chosen(Document text) {
        var choices = new HashMap<String, String>();
        for (var option : Options.of(text).all()) {
            var all = option.choices();
            if (!all.isEmpty() && chance.nextInt(4) > 0)
                choices.put(option.name(), all.get(chance.nextInt(all.size())).name());
        }
        return choices.isEmpty() ? text : Options.choose(text, choices);
    }

    /// The text with so many clauses adapted, or fewer where there are not so many.
    Document adapted(Document text, int count) {
        var clauses = new ArrayList<>(
                Clauses.of(text).stream().filter(DemoEdits::isRunning).toList());
        Collections.shuffle(clauses, chance);
        var result = text;
        var left = count;
        for (var clause : clauses) {
            if (left == 0) break;
            var next = adapted(result, clause.id());
            if (next == result) continue;
            result = next;
            left--;
        }
        return result;
    }

    private static boolean isRunning(Clause clause) {
        return clause.node() instanceof Block.Paragraph && clause.text().length() >= SHORTEST;
    }

    private Document adapted(Document text, String id) {
        var words = Clauses.markdown(text, id).strip();
        var changed = chance.nextInt(3) == 0 ? words + " " + one(SENTENCES) : swapped(words);
        if (changed.equals(words)) return text;
        try {
            return Clauses.replace(text, id, changed);
        } catch (TextRefused unreadable) {
            return text;
        }
    }

    private String swapped(String words) {
        var first = chance.nextInt(SWAPS.size());
        for (var i = 0; i < SWAPS.size(); i++) {
            var swap = SWAPS.get((first + i) % SWAPS.size());
            var at = words.indexOf(swap.getKey());
            if (at >= 0)
                return words.substring(0, at)
                        + swap.getValue()
                        + words.substring(at + swap.getKey().length());
        }
        return words;
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
