package org.whereas.library;

import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.membership.Action;
import org.whereas.membership.Status;

/// A step that a version can take, as a button on a page: what the trade calls it, and where it leads.
///
/// @param posted what the step does to posting; null where nothing
public enum Step {
    SEND_FOR_REVIEW(Action.SEND_FOR_REVIEW, Status.IN_REVIEW),
    APPROVE(Action.APPROVE, Status.APPROVED),
    PUT_IN_FORCE(Action.PUT_IN_FORCE, Status.IN_FORCE),
    RETURN_TO_DRAFT(Action.RETURN_TO_DRAFT, Status.DRAFT),
    POST(Action.POST, null),
    CLOSE(Action.POST, null),
    SUPERSEDE(Action.SUPERSEDE, Status.SUPERSEDED),
    RESCIND(Action.RESCIND, Status.RESCINDED),
    TAKE_UP_AGAIN(Action.TAKE_UP_AGAIN, Status.DRAFT);

    private final Action action;
    private final Status to;

    Step(Action action, Status to) {
        this.action = action;
        this.to = to;
    }

    /// As it is written in addresses and keys: `put-in-force`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<Step> of(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    Action action() {
        return action;
    }

    /// Where a version stands after it.
    Status after(Status from) {
        return to == null ? from : to;
    }

    /// What it does to posting; null where nothing.
    Boolean posted() {
        return switch (this) {
            case POST -> true;
            case CLOSE -> false;
            default -> null;
        };
    }

    /// Whether a version that stands there, and is posted or not, can take it at all.
    boolean fits(Status from, boolean posted) {
        if (this == POST) return !posted;
        if (this == CLOSE) return posted;
        return Action.moving(from, to).filter(action::equals).isPresent();
    }
}
