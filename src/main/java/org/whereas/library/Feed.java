package org.whereas.library;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// The change feed: what changed, in the order of commits, for everybody who keeps something derived from documents.
@ApplicationScoped
public class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class.getName());

    /// What kind of change an entry tells of.
    public enum Kind {
        TEXT,
        STATUS,
        MEMBERSHIP,
        DELETION
    }

    /// An entry; `document` or `organization` is 0 where the change is not about one.
    public record Entry(long n, Kind kind, long document, long organization) {}

    private record Pending(Kind kind, long document, long organization) {}

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transaction;

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
        if (transaction.getResource(Feed.class) instanceof Writing known) return known.entries;
        var fresh = new Writing(connection());
        transaction.putResource(Feed.class, fresh);
        transaction.registerInterposedSynchronization(fresh);
        advanced.fire(new FeedAdvanced());
        return fresh.entries;
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /// The entries of one transaction, written when it is about to commit.
    ///
    /// In plain JDBC, on a connection that was taken while the transaction was active: one taken now would
    /// stand outside it, and a flush of EclipseLink now would write everything a second time.
    private final class Writing implements Synchronization {

        private final List<Pending> entries = new ArrayList<>();
        private final Connection connection;

        private Writing(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCompletion() {
            try {
                write();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException closedAlready) {
                LOG.log(Level.FINE, "The feed's connection was closed before", closedAlready);
            }
        }

        private void write() throws SQLException {
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
