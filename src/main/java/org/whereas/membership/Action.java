package org.whereas.membership;

import static org.whereas.membership.Role.ADMINISTRATOR;
import static org.whereas.membership.Role.APPROVER;
import static org.whereas.membership.Role.DRAFTER;
import static org.whereas.membership.Role.READER;
import static org.whereas.membership.Role.REVIEWER;
import static org.whereas.membership.Status.APPROVED;
import static org.whereas.membership.Status.DRAFT;
import static org.whereas.membership.Status.IN_FORCE;
import static org.whereas.membership.Status.IN_REVIEW;
import static org.whereas.membership.Status.RESCINDED;
import static org.whereas.membership.Status.SUPERSEDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The table of who may do what: everything that can be done, who may do it, and where a document must stand for it.
///
/// Every check in every feature asks this table, through [Caller]; `docs/rights.md` is written from it. A role is one
/// in the organization whose document or whose people it is about; every role may do what those below it may.
public enum Action {
    /// Lists, search, the catalogue, organizations and help: what each of them shows is filtered by [#READ].
    LOOK_AROUND(Whom.ANYBODY, Scope.READ),
    /// One document. What is posted is for everybody; [#READ_UNPOSTED] says who reads the rest.
    READ(Whom.ANYBODY, Scope.READ),
    /// Texts and versions that are not posted. To everybody else they are not there.
    READ_UNPOSTED(READER, Scope.READ),

    /// A new document, imported or copied from one that the caller may read.
    MAKE_DOCUMENT(DRAFTER, Scope.DRAFT),
    /// A new version: text, fields, choices, an old version again, an update of the model. It is a draft.
    WRITE(DRAFTER, Scope.DRAFT, DRAFT, IN_REVIEW, APPROVED, IN_FORCE),
    /// What a clause carries out of a recommendation, or why one does not apply.
    JUDGE_COVERAGE(DRAFTER, Scope.DRAFT),
    /// Why a clause of a local copy differs from its model: its kind, the public explanation, a note for counsel.
    EXPLAIN_DEVIATION(DRAFTER, Scope.DRAFT),
    /// What counsel noted beside a deviation. Whoever wrote a note reads that one too.
    READ_COUNSEL_NOTE(APPROVER, Scope.APPROVE),
    /// A file with counsel's notes in it, asked for after a warning.
    INCLUDE_COUNSEL_NOTES(APPROVER, Scope.APPROVE),
    /// Says what came of an item to review: a clause or a copy of which something above has changed.
    SETTLE_REVIEW(DRAFTER, Scope.DRAFT),
    SEND_FOR_REVIEW(DRAFTER, Scope.DRAFT, DRAFT),
    RETURN_TO_DRAFT(REVIEWER, Scope.DRAFT, IN_REVIEW, APPROVED),
    APPROVE(APPROVER, Scope.APPROVE, IN_REVIEW),
    PUT_IN_FORCE(APPROVER, Scope.APPROVE, APPROVED, SUPERSEDED, RESCINDED),
    SUPERSEDE(APPROVER, Scope.APPROVE, IN_FORCE),
    RESCIND(APPROVER, Scope.APPROVE, IN_FORCE),
    TAKE_UP_AGAIN(APPROVER, Scope.APPROVE, SUPERSEDED, RESCINDED),
    /// Opens a version to everyone, or closes it again.
    POST(APPROVER, Scope.APPROVE, DRAFT, IN_REVIEW, APPROVED, IN_FORCE, SUPERSEDED, RESCINDED),

    SEE_PEOPLE(READER, Scope.READ),
    LEAVE(READER, Scope.ADMINISTER),
    MANAGE_PEOPLE(ADMINISTRATOR, Scope.ADMINISTER),
    DESCRIBE_ORGANIZATION(ADMINISTRATOR, Scope.ADMINISTER),
    SEE_AUDIT(ADMINISTRATOR, Scope.READ),
    /// Everything that the organization owns, as one file.
    EXPORT_ALL(ADMINISTRATOR, Scope.ADMINISTER),
    /// Documents with their whole history out of such a file.
    IMPORT_ALL(ADMINISTRATOR, Scope.ADMINISTER),

    /// Signing in and out, and accepting an invitation.
    COME_IN(Whom.ANYBODY, Scope.READ),
    SEE_OWN_ACCOUNT(Whom.SIGNED_IN, Scope.READ),
    CHANGE_OWN_ACCOUNT(Whom.SIGNED_IN, Scope.ADMINISTER),
    /// The long work that the caller asked for, and what came of it.
    FOLLOW_JOBS(Whom.SIGNED_IN, Scope.READ),
    STOP_JOB(Whom.SIGNED_IN, Scope.DRAFT),
    BIND_BOOK(Whom.SIGNED_IN, Scope.DRAFT),
    /// Takes the version of a model in force into those copies of it that the caller may write, wherever they are.
    UPDATE_COPIES(Whom.SIGNED_IN, Scope.DRAFT),
    FOUND_ORGANIZATION(Whom.SIGNED_IN, Scope.ADMINISTER),

    SEE_SITE_AUDIT(Whom.SITE_ADMINISTRATOR, Scope.READ),
    /// Everybody's accounts: seeing, closing and opening them, ending their sessions, naming site administrators.
    ADMINISTER_SITE(Whom.SITE_ADMINISTRATOR, Scope.ADMINISTER);

    /// Who may, apart from roles.
    enum Whom {
        ANYBODY,
        SIGNED_IN,
        ROLE,
        SITE_ADMINISTRATOR
    }

    private final Whom whom;
    private final Role least;
    private final Scope scope;
    private final Set<Status> statuses;

    Action(Whom whom, Scope scope) {
        this.whom = whom;
        this.least = ADMINISTRATOR;
        this.scope = scope;
        this.statuses = EnumSet.allOf(Status.class);
    }

    Action(Role least, Scope scope, Status... statuses) {
        this.whom = Whom.ROLE;
        this.least = least;
        this.scope = scope;
        this.statuses = statuses.length == 0 ? EnumSet.allOf(Status.class) : Set.of(statuses);
    }

    /// The name as a key under `act.` in the message file and in documents.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a document that stands there lets anybody do it.
    public boolean isOpenTo(Status status) {
        return statuses.contains(status);
    }

    boolean needsSignIn() {
        return whom != Whom.ANYBODY;
    }

    Whom whom() {
        return whom;
    }

    Role least() {
        return least;
    }

    Scope scope() {
        return scope;
    }

    /// The action that moves a version from one status to another; nobody may skip a step. The same status again only
    /// posts or closes.
    public static Optional<Action> moving(Status from, Status to) {
        if (from == to) return Optional.of(POST);
        return MOVES.stream()
                .filter(move -> move.to == to && move.action.isOpenTo(from))
                .map(Move::action)
                .findFirst();
    }

    private record Move(Action action, Status to) {}

    private static final List<Move> MOVES = List.of(
            new Move(SEND_FOR_REVIEW, IN_REVIEW),
            new Move(RETURN_TO_DRAFT, DRAFT),
            new Move(TAKE_UP_AGAIN, DRAFT),
            new Move(APPROVE, APPROVED),
            new Move(PUT_IN_FORCE, IN_FORCE),
            new Move(SUPERSEDE, SUPERSEDED),
            new Move(RESCIND, RESCINDED));
}
