package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.whereas.membership.Recorded;
import org.whereas.web.Closing;

/// The change feed: what changed, in the order of commits, for everybody who keeps something derived from documents.
@ApplicationScoped
public class Feed {

    /// After the record of who did what: see [Closing].
    private static final int PLACE = 2;

    /// What kind of change an entry tells of.
    public enum Kind {
        TEXT,
        STATUS,
        MEMBERSHIP,
        DELETION,
        /// Somebody asked for a new index, on every node.
        REINDEX
    }

    /// An entry; `document` or `organization` is 0 where the change is not about one.
    public record Entry(long n, Kind kind, long document, long organization) {}

    private record Pending(Kind kind, long document, long organization) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Closing closing;

    @Inject
    Event<FeedAdvanced> advanced;

    @Inject
    Clock clock;

    /// Enters a change of a document; written as the last statements of the running transaction.
    public void enter(Kind kind, long document, long organization) {
        pending().add(new Pending(kind, document, organization));
    }

    /// At most `limit` entries after number `n`, oldest first.
    @SuppressWarnings("unchecked")
    public List<Entry> after(long n, int limit) {
        var rows = (List<Object[]>)
                em.createNativeQuery("select n, kind, document, organization from feed where n > ? order by n")
                        .setParameter(1, n)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream()
                .map(r -> new Entry(number(r[0]), Kind.valueOf((String) r[1]), number(r[2]), number(r[3])))
                .toList();
    }

    /// The number of the newest entry, 0 when there is none.
    public long newest() {
        return number(
                em.createNativeQuery("select n from feed_counter where id = 1").getSingleResult());
    }

    private List<Pending> pending() {
        var entries = closing.<Pending>list(PLACE, this::write);
        if (entries.isEmpty()) advanced.fire(new FeedAdvanced());
        return entries;
    }

    /// Who belongs to an organization decides what is found, so it enters the feed.
    void follow(@Observes Recorded recorded) {
        if (recorded.deed().isAboutPeople()) enter(Kind.MEMBERSHIP, 0, recorded.organization());
    }

    private void write(Connection connection, List<Pending> entries) throws SQLException {
        var n = advanced(connection, entries.size());
        try (var insert = connection.prepareStatement(
                "insert into feed (n, kind, document, organization, at) values (?, ?, ?, ?, ?)")) {
            for (var entry : entries) {
                insert.setLong(1, ++n);
                insert.setString(2, entry.kind().name());
                insert.setLong(3, entry.document());
                insert.setLong(4, entry.organization());
                insert.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Moves the counter on and returns what it was; the row stays locked until the commit.
    private static long advanced(Connection connection, int by) throws SQLException {
        try (var update = connection.prepareStatement("update feed_counter set n = n + ? where id = 1");
                var select = connection.prepareStatement("select n from feed_counter where id = 1")) {
            update.setInt(1, by);
            update.executeUpdate();
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1) - by;
            }
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
