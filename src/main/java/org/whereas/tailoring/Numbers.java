package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.whereas.library.DocumentSummary;
import org.whereas.problem.Problem;

/// The numbers that organizations give their resolutions: each once, and none left out.
///
/// Who takes a number holds the row of the organization until the commit, so two at once wait for each
/// other; and the number is written into the resolution in the same transaction, so one that comes to
/// nothing leaves no gap. Runs inside its caller's transaction.
@ApplicationScoped
class Numbers {

    private static final String RESOLUTION = "resolution";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /// How an organization numbers, and which count comes next this year.
    record Series(NumberPattern pattern, int next) {}

    Series series(long organization) {
        var pattern = pattern(organization);
        return new Series(pattern, last(organization, pattern.span(today())) + 1);
    }

    /// How the next number would read.
    String next(long organization) {
        var series = series(organization);
        return series.pattern().number(series.next(), today());
    }

    /// Sets how an organization numbers; `next` is the count to go on with, which never goes back
    /// behind a number that was given.
    void set(long organization, NumberPattern pattern, int next) {
        hold(organization);
        var span = pattern.span(today());
        var last = last(organization, span);
        if (next > 0 && next <= last && pattern.equals(pattern(organization)))
            throw Problem.Invalid.of("/next", "numbers.given", last + 1).asException();
        var changed = em.createNativeQuery("update number_series set pattern = ? where organization = ? and kind = ?")
                .setParameter(1, pattern.pattern())
                .setParameter(2, organization)
                .setParameter(3, RESOLUTION)
                .executeUpdate();
        if (changed == 0)
            em.createNativeQuery("insert into number_series (organization, kind, pattern) values (?, ?, ?)")
                    .setParameter(1, organization)
                    .setParameter(2, RESOLUTION)
                    .setParameter(3, pattern.pattern())
                    .executeUpdate();
        if (next > 0) count(organization, span, next - 1);
    }

    /// Gives a document the next number; refused where it has been given one. Numbers that were given
    /// before, under another pattern, are passed over.
    String give(DocumentSummary document) {
        var organization = document.organization().id();
        hold(organization);
        if (!given(document).isEmpty()) throw new Problem.WrongState("numbered").asException();
        var pattern = pattern(organization);
        var span = pattern.span(today());
        var count = last(organization, span) + 1;
        while (isGiven(organization, pattern.number(count, today()))) count++;
        var number = pattern.number(count, today());
        count(organization, span, count);
        em.createNativeQuery("insert into number_given (organization, number, document) values (?, ?, ?)")
                .setParameter(1, organization)
                .setParameter(2, number)
                .setParameter(3, document.id())
                .executeUpdate();
        return number;
    }

    private void hold(long organization) {
        em.createNativeQuery("select id from organization where id = ? for update")
                .setParameter(1, organization)
                .getSingleResult();
    }

    private NumberPattern pattern(long organization) {
        List<?> found = em.createNativeQuery("select pattern from number_series where organization = ? and kind = ?")
                .setParameter(1, organization)
                .setParameter(2, RESOLUTION)
                .getResultList();
        return found.isEmpty() ? NumberPattern.USUAL : new NumberPattern((String) found.getFirst());
    }

    private int last(long organization, String span) {
        List<?> found = em.createNativeQuery(
                        "select n from number_counter where organization = ? and kind = ? and span = ?")
                .setParameter(1, organization)
                .setParameter(2, RESOLUTION)
                .setParameter(3, span)
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).intValue();
    }

    private void count(long organization, String span, int last) {
        var changed = em.createNativeQuery(
                        "update number_counter set n = ? where organization = ? and kind = ? and span = ?")
                .setParameter(1, last)
                .setParameter(2, organization)
                .setParameter(3, RESOLUTION)
                .setParameter(4, span)
                .executeUpdate();
        if (changed > 0) return;
        em.createNativeQuery("insert into number_counter (organization, kind, span, n) values (?, ?, ?, ?)")
                .setParameter(1, organization)
                .setParameter(2, RESOLUTION)
                .setParameter(3, span)
                .setParameter(4, last)
                .executeUpdate();
    }

    private boolean isGiven(long organization, String number) {
        return !em.createNativeQuery("select document from number_given where organization = ? and number = ?")
                .setParameter(1, organization)
                .setParameter(2, number)
                .getResultList()
                .isEmpty();
    }

    private List<?> given(DocumentSummary document) {
        return em.createNativeQuery("select number from number_given where document = ?")
                .setParameter(1, document.id())
                .getResultList();
    }

    /// Whether a document was given a number here.
    boolean isNumbered(DocumentSummary document) {
        return !given(document).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
