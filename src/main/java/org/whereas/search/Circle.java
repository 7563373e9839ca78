package org.whereas.search;

import java.util.List;
import java.util.Locale;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;

/// Which organizations somebody wants to hear of: those of a state, of so many people, with so many officers. An
/// organization that does not say how large it is fits no size.
///
/// @param state      two letters, empty for all
/// @param population a number or a range, empty for all
/// @param officers   a number or a range, empty for all
record Circle(String state, String population, String officers) {

    /// The sizes that the page offers.
    static final List<String> POPULATIONS = List.of("0-9999", "10000-49999", "50000-249999", "250000+");

    static final List<String> OFFICERS = List.of("0-24", "25-99", "100-499", "500+");

    /// Refuses what is neither a number nor a range.
    Circle {
        state = plain(state).toUpperCase(Locale.ROOT);
        population = plain(population);
        officers = plain(officers);
        if (!population.isEmpty() && Span.of(population).isEmpty())
            throw Problem.Invalid.of("population", "organization.population").asException();
        if (!officers.isEmpty() && Span.of(officers).isEmpty())
            throw Problem.Invalid.of("officers", "organization.officers").asException();
    }

    /// The same with what is neither a number nor a range left out.
    static Circle offered(String state, String population, String officers) {
        return new Circle(state, spanned(population), spanned(officers));
    }

    private static String spanned(String written) {
        return Span.of(written).isEmpty() ? "" : written;
    }

    boolean holds(OrganizationSummary organization) {
        return (state.isEmpty() || state.equals(organization.state()))
                && fits(population, organization.population())
                && fits(officers, organization.officers());
    }

    private static boolean fits(String wanted, String given) {
        if (wanted.isEmpty()) return true;
        return Span.of(given).filter(Span.of(wanted).orElseThrow()::meets).isPresent();
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
