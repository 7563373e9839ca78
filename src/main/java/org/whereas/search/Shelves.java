package org.whereas.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Feed;
import org.whereas.library.StatusHistory;
import org.whereas.problem.Refusal;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.FrontMatter;

/// The library as the indexer reads it, whoever may see what: each reading in a transaction of its own.
@ApplicationScoped
class Shelves implements Following.Library {

    private static final Logger LOG = Logger.getLogger(Shelves.class.getName());

    @Inject
    Documents documents;

    @Inject
    StatusHistory history;

    @Inject
    Feed feed;

    @Resource
    UserTransaction transaction;

    @Override
    public String name() {
        return reading(() -> documents.after(0, 1).stream()
                .findFirst()
                .flatMap(documents::any)
                .map(d -> d.id() + " " + d.created())
                .orElse("empty"));
    }

    @Override
    public long newest() {
        return reading(feed::newest);
    }

    @Override
    public long size() {
        return reading(documents::count);
    }

    @Override
    public List<Feed.Entry> after(long n, int limit) {
        return reading(() -> feed.after(n, limit));
    }

    @Override
    public List<Long> documents(long after, int limit) {
        return reading(() -> documents.after(after, limit));
    }

    @Override
    public Map<Long, List<Edition>> editions(List<Long> ids) {
        return reading(() -> {
            var editions = new HashMap<Long, List<Edition>>();
            for (var id : ids) documents.any(id).ifPresent(d -> editions.put(id, editions(d)));
            return editions;
        });
    }

    /// What is posted is for everyone; a newer draft is for its organization, in the place of what is
    /// posted.
    private List<Edition> editions(DocumentSummary document) {
        if (document.newest() == 0) return List.of();
        var newest = edition(document, document.newest());
        if (document.posted() == document.newest()) return List.of(newest);
        var owner = document.organization().id();
        var draft = newest.readBy(Long.toString(owner), 0);
        if (document.posted() == 0) return List.of(draft);
        var opened = documents.opened(document.id()).orElseThrow();
        return List.of(edition(opened, opened.posted()).readBy(Edition.EVERYONE, owner), draft);
    }

    /// A text that cannot be read is found by what its document's row says of it, rather than holding
    /// up all others.
    private Edition edition(DocumentSummary document, int number) {
        try {
            return of(document, documents.version(document, number).text())
                    .heldFrom(history.heldFrom(document.id(), number));
        } catch (Refusal unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "The text of " + document.address() + " cannot be indexed");
            return edition(document, document.title(), document.summary(), FrontMatter.NONE, List.of(), List.of());
        }
    }

    private static Edition of(DocumentSummary document, Document text) {
        var front = text.front();
        return edition(
                document,
                front.string("title").filter(t -> !t.isBlank()).orElse(document.title()),
                front.string("summary").orElse(""),
                front,
                Dated.values(front, Fields.of(text)),
                Editions.pieces(text));
    }

    private static Edition edition(
            DocumentSummary document,
            String title,
            String summary,
            FrontMatter front,
            List<String> values,
            List<Edition.Piece> pieces) {
        return new Edition(
                document.id(),
                Edition.EVERYONE,
                0,
                document.organization().slug(),
                document.slug(),
                title,
                summary,
                document.kind(),
                Dated.instrument(front, document.kind()),
                document.source(),
                document.topics(),
                document.status(),
                front.string("number").orElse(""),
                values,
                Dated.effective(front),
                Dated.day(front),
                document.root(),
                document.isCopy(),
                pieces);
    }

    private <T> T reading(Supplier<T> work) {
        try {
            transaction.begin();
            try {
                return work.get();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException unavailable) {
            throw new IllegalStateException("The database cannot be read now", unavailable);
        }
    }
}
