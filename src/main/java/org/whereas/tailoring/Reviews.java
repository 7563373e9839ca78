package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;
import org.whereas.web.Listing;

/// The items to review of an organization, and settling them. Runs inside its caller's transaction.
@ApplicationScoped
public class Reviews {

    static final int LONGEST_REASON = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Wordings wordings;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// An item as its organization sees it.
    ///
    /// @param clause    empty where it is about the whole document
    /// @param cause     `recommendation-changed`, `recommendation-gone`, `model-superseded` or `model-rescinded`
    /// @param subject   the recommendation, or the address of the model
    /// @param before    what the recommendation said, `after` what it says now
    /// @param state     `open`, `done` or `not-applicable`
    /// @param settledBy who settled it; empty while it is open
    public record Item(
            long id,
            DocumentSummary document,
            String clause,
            String cause,
            String subject,
            String before,
            String after,
            String state,
            String reason,
            String settledBy,
            Instant at) {

        /// Where it is looked at.
        public String path() {
            return clause.isEmpty() ? document.path() : document.path() + "/clauses/" + clause;
        }

        /// Where it is told what changed.
        public String causePath() {
            return (cause.startsWith("model") ? "/documents/" : "/recommendations/") + subject;
        }

        public boolean isOpen() {
            return state.equals(Review.State.OPEN.word());
        }
    }

    /// A page of the items of an organization in a state, the newest first. Whether the caller may is asked before.
    Listing<Item> of(OrganizationSummary organization, String state, Listing.Asked asked) {
        var total = em.createQuery(
                        "select count(r) from Review r where r.organization = ?1 and r.state = ?2", Long.class)
                .setParameter(1, organization.id())
                .setParameter(2, state)
                .getSingleResult();
        var rows = em.createQuery(
                        "select r from Review r where r.organization = ?1 and r.state = ?2 order by r.at desc, r.id desc",
                        Review.class)
                .setParameter(1, organization.id())
                .setParameter(2, state)
                .setFirstResult(asked.offset())
                .setMaxResults(asked.size())
                .getResultList();
        return new Listing<>(items(rows), total, asked.page(), asked.size());
    }

    /// The open items about a document.
    List<Item> open(DocumentSummary document) {
        return items(em.createQuery(
                        "select r from Review r where r.document = ?1 and r.state = 'open' order by r.id", Review.class)
                .setParameter(1, document.id())
                .getResultList());
    }

    /// One item of an organization; refused as not found where it has none of this id.
    Item find(OrganizationSummary organization, long id) {
        return items(List.of(row(organization, id))).getFirst();
    }

    /// Settles an open item, or opens a settled one again. That something does not apply needs a reason.
    Item settle(OrganizationSummary organization, long id, String state, String why) {
        caller.require(Action.SETTLE_REVIEW, organization.id());
        var review = row(organization, id);
        var to = Review.State.of(state == null ? "" : state)
                .orElseThrow(() ->
                        Problem.Invalid.of("/state", "review.state", state).asException());
        var reason = why == null ? "" : why.replace("\0", "").strip();
        if (to == Review.State.NOT_APPLICABLE && reason.isEmpty())
            throw Problem.Invalid.of("/reason", "required").asException();
        if (reason.length() > LONGEST_REASON)
            throw Problem.Invalid.of("/reason", "too-long", LONGEST_REASON).asException();
        if (review.is(Review.State.OPEN) == (to == Review.State.OPEN))
            throw new Problem.WrongState(to == Review.State.OPEN ? "review-open" : "review-settled").asException();
        em.lock(review, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        review.settle(to, to == Review.State.OPEN ? "" : reason, caller, clock.instant());
        em.flush();
        var item = items(List.of(review)).getFirst();
        audit.enter(
                Deed.REVIEW_SETTLED,
                organization.id(),
                item.document().address(),
                item.document().newest(),
                item.clause() + " " + item.subject() + ": " + to.word());
        return item;
    }

    private Review row(OrganizationSummary organization, long id) {
        var review = em.find(Review.class, id);
        if (review == null || review.organization != organization.id())
            throw new Problem.NotFound("review", String.valueOf(id)).asException();
        return review;
    }

    private List<Item> items(List<Review> rows) {
        var hashes = new HashSet<String>();
        rows.forEach(r -> hashes.addAll(List.of(r.before, r.after)));
        var words = wordings.of(hashes);
        var items = new ArrayList<Item>();
        for (var it : rows) {
            var document = documents.any(it.document).orElseThrow();
            items.add(new Item(
                    it.id,
                    document,
                    it.clause,
                    it.cause,
                    it.subject,
                    words.getOrDefault(it.before, ""),
                    words.getOrDefault(it.after, ""),
                    it.state,
                    it.reason,
                    it.settledBy,
                    it.at));
        }
        return items;
    }
}
