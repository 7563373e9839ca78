package org.whereas.alignment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.whereas.problem.Problem;

/// Which rows of a coverage are asked for. `state` is a word of [Coverage.State], `check` for
/// rows with an alignment to be checked, `touched` for those that a clause or a person says
/// something of, or empty for all.
public record CoverageFilter(Recommended.Filter recommendation, String state) {

    private static final String CHECK = "check";
    private static final String TOUCHED = "touched";

    /// Reads what came in the address; refuses a state that is none.
    static CoverageFilter of(Recommended.Filter recommendation, String state) {
        var asked = state == null ? "" : state.strip();
        var known = asked.isEmpty() || asked.equals(CHECK) || asked.equals(TOUCHED);
        if (!known && Coverage.State.of(asked).isEmpty())
            throw Problem.Invalid.of("state", "coverage.state", asked).asException();
        return new CoverageFilter(recommendation, asked);
    }

    /// The same whatever the state.
    CoverageFilter anyState() {
        return new CoverageFilter(recommendation, "");
    }

    /// The filters but for the state, as they stand in an address, each led by `&`.
    public String query() {
        return part("source", recommendation.source())
                + part("addressee", recommendation.addressee())
                + part("topic", recommendation.topic())
                + part("q", recommendation.words());
    }

    private static String part(String name, String value) {
        if (value.isEmpty() && !name.equals("addressee")) return "";
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    boolean fits(Coverage.Row row) {
        if (!recommendation.fits(row.entry())) return false;
        return switch (state) {
            case "" -> true;
            case CHECK -> row.toCheck();
            case TOUCHED -> row.touched();
            default -> row.state().word().equals(state);
        };
    }
}
