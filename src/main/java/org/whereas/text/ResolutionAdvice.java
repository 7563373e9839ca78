package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whereas.text.Resolution.Advice;
import org.whereas.text.Resolution.Passage;
import org.whereas.text.Resolution.Role;

/// What a clerk would point out in a resolution: endings of recitals, the number of resolving clauses, asks
/// without an addressee, blanks, and what the front matter says about votes, dates, signatures and adopted
/// documents.
final class ResolutionAdvice {

    private static final Pattern NEXT = Pattern.compile("(?is).*;[”\"’']?\\s*and,?");
    private static final Pattern LAST = Pattern.compile(
            "(?is).*;\\s*(?:and\\s+)?now,?\\s+therefore,?\\s+be\\s+it(?:\\s+(?:hereby\\s+)?(?:further\\s+)?(?:resolved)?)?[,:]?");
    private static final Pattern SEMICOLON = Pattern.compile("(?s).*;");
    private static final Pattern OPENS_WITH_NOW = Pattern.compile("(?is)\\W{0,6}(?:now\\b|therefore\\b).*");

    private final Document document;
    private final Resolution resolution;
    private final List<Advice> advice = new ArrayList<>();

    private ResolutionAdvice(Document document) {
        this.document = document;
        this.resolution = Resolution.of(document);
    }

    static List<Advice> of(Document document) {
        var clerk = new ResolutionAdvice(document);
        clerk.recitals();
        clerk.resolving();
        clerk.asks();
        clerk.blanks();
        RecordAdvice.add(document.front(), clerk.advice);
        return clerk.advice;
    }

    /// Recitals in the usual form only: items below "Background" are not held to "; and".
    private void recitals() {
        var recitals = resolution.of(Role.RECITAL).stream()
                .filter(p -> Formal.isRecital(p.text()))
                .toList();
        for (var i = 0; i + 1 < recitals.size(); i++) {
            if (!NEXT.matcher(recitals.get(i).text()).matches()) ending("recital-ending", recitals.get(i), "; and");
        }
        if (recitals.isEmpty()) return;
        var last = recitals.getLast();
        var opened = resolution.of(Role.RESOLVING).stream()
                .findFirst()
                .filter(p -> OPENS_WITH_NOW.matcher(p.text()).matches())
                .isPresent();
        if (opened
                ? SEMICOLON.matcher(last.text()).matches()
                : LAST.matcher(last.text()).matches()) return;
        ending("last-recital-ending", last, opened ? ";" : "; now, therefore, be it");
    }

    private void ending(String code, Passage passage, String wanted) {
        add(passage, code, List.of(wanted), Endings.ended(document, passage.ordinal(), wanted));
    }

    private void resolving() {
        var sections = !resolution.of(Role.SECTION).isEmpty();
        var clauses = resolution.of(Role.RESOLVING);
        if (clauses.isEmpty() && !sections) {
            var last = resolution.passages().isEmpty()
                    ? ""
                    : resolution.passages().getLast().id();
            advice.add(new Advice(last, "no-resolving-clause", List.of(), Optional.empty()));
        }
        for (var i = 1; i < clauses.size(); i++) {
            add(
                    clauses.get(i),
                    "second-resolving-clause",
                    List.of(),
                    Endings.furthered(document, clauses.get(i).ordinal()));
        }
    }

    private void asks() {
        for (var passage : resolution.passages()) {
            var resolved = passage.role() == Role.RESOLVING
                    || passage.role() == Role.FURTHER
                    || passage.role() == Role.SECTION;
            if (resolved && Asks.isAsk(passage.text()) && passage.addressees().isEmpty()) {
                add(passage, "ask-without-addressee", List.of(), Optional.empty());
            }
        }
    }

    private void blanks() {
        for (var field : Fields.of(document).blanks()) {
            var clause = field.uses().isEmpty() ? "" : field.uses().getFirst();
            advice.add(new Advice(clause, "blank-field", List.of(field.label()), Optional.empty()));
        }
    }

    private void add(Passage passage, String code, List<String> arguments, Optional<String> fix) {
        advice.add(new Advice(passage.id(), code, arguments, fix));
    }
}
