package org.whereas.tailoring;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.whereas.text.Document;
import org.whereas.text.Fields;

/// What a text hands on to the next one that is made from it or beside it: its wording, and what it says of the
/// organization that has both; not the record of one resolution, nor the answers of others.
final class Carried {

    /// What happened to one resolution.
    private static final List<String> RECORD = List.of(
            "number",
            "session",
            "sponsors",
            "mover",
            "seconder",
            "committee",
            "introduced",
            "adopted",
            "effective",
            "actions",
            "votes",
            "vote",
            "signatures");

    /// A field whose name begins with one of these is about a place, a body or an office, and is answered alike in
    /// every text of an organization. In a resolution or a letter the others are about that one text.
    private static final Set<String> LASTING = Set.of(
            "attorney",
            "board",
            "body",
            "chief",
            "city",
            "clerk",
            "commission",
            "conference",
            "contact",
            "council",
            "county",
            "department",
            "league",
            "legislature",
            "manager",
            "mayor",
            "president",
            "secretary",
            "sheriff",
            "state",
            "web");

    private Carried() {}

    /// Whether what is answered in a text holds for other texts of the organization.
    static boolean lasts(Document text, String field) {
        return isPolicy(text) || LASTING.contains(field.split("[.]", 2)[0]);
    }

    /// A text as a copy of another organization begins: without any answers, and without the record of a resolution.
    static Document toOthers(Document text) {
        return without(withoutRecord(text), _ -> true);
    }

    /// A text as a copy of the same organization begins.
    static Document within(Document text) {
        return without(withoutRecord(text), field -> !lasts(text, field));
    }

    private static boolean isPolicy(Document text) {
        return text.front().string("kind").orElse("").endsWith("policy");
    }

    private static Document withoutRecord(Document text) {
        if (!text.front().string("kind").orElse("").equals("resolution")) return text;
        var front = text.front();
        for (var key : RECORD) front = front.without(key);
        return text.withFront(front);
    }

    private static Document without(Document text, Predicate<String> gone) {
        var front = text.front();
        for (var field : Fields.of(text).entries())
            if (!field.value().isEmpty() && gone.test(field.name()))
                front = front.without("fields", field.name(), "value");
        return text.withFront(front);
    }
}
