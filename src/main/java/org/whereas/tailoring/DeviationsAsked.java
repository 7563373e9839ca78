package org.whereas.tailoring;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// Which deviations are asked for.
public class DeviationsAsked {

    private static final List<String> REASONS = List.of("given", "lacking", "to-check");

    @QueryParam("state")
    String state;

    @QueryParam("reason")
    String reason;

    @QueryParam("format")
    String format;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    String state() {
        return state == null ? "" : state;
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    String format() {
        return format == null || format.isEmpty() ? "json" : format;
    }

    Listing.Asked paging() {
        return Listing.Asked.of(page, size);
    }

    /// The deviations asked for: what differs, where no state is named. Refuses a state or a reason that there is not.
    List<Deviation> narrowed(List<Deviation> all) {
        if (!state().isEmpty() && Deviation.State.of(state()).isEmpty())
            throw Problem.Invalid.of("state", "deviation.state", state()).asException();
        if (!reason().isEmpty() && !REASONS.contains(reason()))
            throw Problem.Invalid.of("reason", "deviation.reason", reason()).asException();
        return all.stream().filter(this::isAsked).toList();
    }

    private boolean isAsked(Deviation it) {
        var asked = state().isEmpty() ? it.state().differs() : it.state().word().equals(state());
        return asked
                && switch (reason()) {
                    case "given" -> it.reason().isPresent();
                    case "lacking" -> it.lacksReason();
                    case "to-check" -> it.isToCheck();
                    default -> true;
                };
    }
}
