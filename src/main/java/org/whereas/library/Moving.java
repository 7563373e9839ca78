package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.Status;
import org.whereas.problem.Problem;

/// Moves versions of documents on: from draft to review, approval and into force, and out of force again.
///
/// Each version stands somewhere on its own, so one stays in force and readable while the next is drafted. Runs inside
/// its caller's transaction.
@ApplicationScoped
public class Moving {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    PrintedNumbers numbers;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Feed feed;

    @Inject
    Event<StatusMoved> moved;

    @Inject
    Clock clock;

    /// The version that a move is about where nobody says: the one in force for what ends that, else the newest.
    public int about(DocumentSummary document, Status to) {
        var ends = to == Status.SUPERSEDED || to == Status.RESCINDED;
        return ends && document.inForce() > 0 ? document.inForce() : document.newest();
    }

    /// Where a version stands.
    public Status stands(DocumentSummary document, int number) {
        return postings.status(document.id(), number);
    }

    /// Refuses what the caller may not do, and what would skip a step. `posted` as in [StatusMove].
    public void require(DocumentSummary document, int number, Status to, Boolean posted) {
        var version = documents.read(document, number);
        var organization = document.organization().id();
        var from = postings.status(document.id(), number);
        if (Action.moving(from, to).isEmpty()) caller.require(Action.SEND_FOR_REVIEW, organization);
        caller.require(action(from, to), organization, from);
        var isOpen = document.posted() == number;
        if (posted != null && posted != isOpen)
            caller.require(Action.POST, version.summary().organization().id());
    }

    /// Moves a version on for the caller; refuses as [#require] does.
    public DocumentSummary move(DocumentSummary document, StatusMove move) {
        var now = documents.summary(documents.locked(document.id()));
        require(now, move.number(), move.status(), move.posted());
        var from = postings.status(now.id(), move.number());
        var comes = move.status() == Status.IN_FORCE && from != Status.IN_FORCE;
        return settle(now, comes ? numbers.fixed(now, move) : move, from);
    }

    /// Moves a version on, whoever asks: for what ships with the software.
    DocumentSummary settle(DocumentSummary document, StatusMove move) {
        return settle(document, move, postings.status(document.id(), move.number()));
    }

    private DocumentSummary settle(DocumentSummary document, StatusMove move, Status from) {
        var row = documents.locked(document.id());
        var reading = documents.version(documents.summary(row), move.number());
        var posted = row.posted;
        retire(row, move);
        open(row, move);
        postings.add(new Posting(row, move, row.posted == move.number(), signed()));
        if (row.newest == move.number()) row.status = move.status().word();
        if (row.posted == move.number())
            row.open = new OpenFace(
                    Described.of(reading.text(), row.kind),
                    move.status(),
                    reading.revision().at());
        row.changed = clock.instant();
        feed.enter(Feed.Kind.STATUS, row.id, row.organization);
        var now = documents.summary(row);
        record(now, move, from, posted);
        moved.fire(new StatusMoved(reading.of(now), from, move.status(), move.effective()));
        return now;
    }

    /// What was in force ends where another version comes into force, or where it is moved out of force itself.
    private void retire(Document row, StatusMove move) {
        if (move.status() != Status.IN_FORCE) {
            if (row.inForce == move.number()) row.inForce = 0;
            return;
        }
        var before = row.inForce;
        row.inForce = move.number();
        if (before == 0 || before == move.number()) return;
        var ended = StatusMove.to(Status.SUPERSEDED, before);
        postings.add(new Posting(row, ended, postings.isOpen(row.id, before), signed()));
    }

    private void open(Document row, StatusMove move) {
        var replaces = move.posted() == null && move.status() == Status.IN_FORCE && row.posted > 0;
        if (replaces || Boolean.TRUE.equals(move.posted())) row.posted = move.number();
        if (!Boolean.FALSE.equals(move.posted()) || row.posted == 0) return;
        for (var number : postings.open(row.id)) if (number != move.number()) close(row, number);
        row.posted = 0;
        row.open = new OpenFace();
    }

    private void close(Document row, int number) {
        var stands = StatusMove.to(postings.status(row.id, number), number);
        postings.add(new Posting(row, stands, false, signed()));
    }

    private Signed signed() {
        var name = caller.signedIn() ? caller.name() : Editor.SHIPPED;
        return new Signed(caller.member(), name, "", clock.instant());
    }

    private void record(DocumentSummary now, StatusMove move, Status from, int posted) {
        var organization = now.organization().id();
        if (from != move.status())
            audit.enter(
                    Deed.STATUS_MOVED,
                    organization,
                    now.address(),
                    move.number(),
                    from.word() + " → " + move.status().word());
        if (now.posted() == posted) return;
        if (now.posted() == 0) audit.enter(Deed.CLOSED, organization, now.address(), posted, "");
        else audit.enter(Deed.POSTED, organization, now.address(), now.posted(), "");
    }

    private static Action action(Status from, Status to) {
        return Action.moving(from, to).orElseThrow(() -> new Problem.WrongState(from.word()).asException());
    }
}
