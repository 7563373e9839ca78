package org.whereas.tailoring;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

/// [Proceedings] as a form has them: lists a line each, a vote as "Name: aye", a signature as "Name,
/// Title".
final class ProceedingsForm {

    private static final int LONGEST = 500;
    private static final int MOST = 300;

    private ProceedingsForm() {}

    /// The values of the form.
    static Map<String, String> of(Proceedings told) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", told.title());
        values.put("session", told.session());
        values.put("committee", told.committee());
        values.put("introduced", told.introduced());
        values.put("adopted", told.adopted());
        values.put("effective", told.effective());
        values.put("mover", told.mover());
        values.put("seconder", told.seconder());
        values.put("sponsors", String.join("\n", told.sponsors()));
        values.put("recipients", String.join("\n", told.recipients()));
        values.put(
                "votes",
                told.votes().stream().map(v -> v.name() + ": " + v.vote()).collect(Collectors.joining("\n")));
        values.put(
                "signatures",
                told.signatures().stream()
                        .map(s -> s.title().isEmpty() ? s.name() : s.name() + ", " + s.title())
                        .collect(Collectors.joining("\n")));
        var totals = told.totals();
        values.put("ayes", count(totals.ayes()));
        values.put("nays", count(totals.nays()));
        values.put("abstain", count(totals.abstain()));
        values.put("absent", count(totals.absent()));
        return values;
    }

    /// What the form calls a field.
    static String label(Words words, String name) {
        return words.say(
                switch (name) {
                    case "title" -> "resolution.record.name";
                    case "votes" -> "resolution.record.roll-call";
                    case "signatures", "ayes", "nays", "abstain", "absent" -> "resolution.record." + name;
                    default -> "library.header." + name;
                });
    }

    /// What was typed; refuses a line of the roll call without a vote, and what is no count.
    static Proceedings read(MultivaluedMap<String, String> form) {
        var votes = lines(form, "votes").stream().map(ProceedingsForm::vote).toList();
        var signatures = lines(form, "signatures").stream()
                .map(ProceedingsForm::signature)
                .toList();
        var totals = new Proceedings.Totals(
                number(form, "ayes"), number(form, "nays"), number(form, "abstain"), number(form, "absent"));
        return new Proceedings(
                line(form, "title"),
                line(form, "session"),
                line(form, "committee"),
                line(form, "introduced"),
                line(form, "adopted"),
                line(form, "effective"),
                line(form, "mover"),
                line(form, "seconder"),
                lines(form, "sponsors"),
                lines(form, "recipients"),
                votes,
                totals,
                signatures);
    }

    private static Proceedings.Vote vote(String line) {
        var colon = line.lastIndexOf(':');
        if (colon < 1 || colon == line.length() - 1)
            throw Problem.Invalid.of("votes", "resolution.vote", line).asException();
        return new Proceedings.Vote(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    private static Proceedings.Signature signature(String line) {
        var comma = line.indexOf(',');
        if (comma < 0) return new Proceedings.Signature(line, "");
        return new Proceedings.Signature(
                line.substring(0, comma).strip(), line.substring(comma + 1).strip());
    }

    private static int number(MultivaluedMap<String, String> form, String name) {
        var typed = line(form, name);
        if (typed.isEmpty()) return 0;
        if (!typed.matches("[0-9]{1,4}"))
            throw Problem.Invalid.of(name, "number", typed, 0, 9999).asException();
        return Integer.parseInt(typed);
    }

    private static String count(int votes) {
        return votes == 0 ? "" : String.valueOf(votes);
    }

    private static String line(MultivaluedMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        var line = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST)
            throw Problem.Invalid.of(name, "too-long", LONGEST).asException();
        return line;
    }

    private static List<String> lines(MultivaluedMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        if (typed == null) return List.of();
        var lines = typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (lines.size() > MOST || lines.stream().anyMatch(l -> l.length() > LONGEST))
            throw Problem.Invalid.of(name, "too-long", LONGEST).asException();
        return lines;
    }
}
