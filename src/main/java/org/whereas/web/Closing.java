package org.whereas.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/// What a transaction writes as its last statements before the commit, so that a row that every such transaction has to
/// lock (a counter) is held for no longer than the commit takes. All lock such rows in one order, so none waits for
/// another that waits for it.
///
/// In plain JDBC, on a connection that is taken while the transaction is active: one taken at its end would stand
/// outside it, and a flush of EclipseLink then would write everything a second time.
@ApplicationScoped
public class Closing {

    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    @Resource(lookup = "java:app/jdbc/whereas")
    DataSource database;

    @Resource
    TransactionSynchronizationRegistry transaction;

    /// Writes what one transaction has gathered.
    @FunctionalInterface
    public interface Writer<E> {
        void write(Connection connection, List<E> entries) throws SQLException;
    }

    private record Part<E>(Writer<E> writer, List<E> entries) {
        void write(Connection connection) throws SQLException {
            writer.write(connection, entries);
        }
    }

    /// The list to which the running transaction adds what is written before its commit; empty the first time.
    ///
    /// @param place where it stands among all that is written then; each list has a place of its own
    @SuppressWarnings("unchecked")
    public <E> List<E> list(int place, Writer<E> writer) {
        return (List<E>) last().parts
                .computeIfAbsent(place, _ -> new Part<>(writer, new ArrayList<>()))
                .entries();
    }

    private Last last() {
        if (transaction.getResource(Closing.class) instanceof Last known) return known;
        try {
            var fresh = new Last(database.getConnection());
            transaction.putResource(Closing.class, fresh);
            transaction.registerInterposedSynchronization(fresh);
            return fresh;
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static final class Last implements Synchronization {

        private final SortedMap<Integer, Part<?>> parts = new TreeMap<>();
        private final Connection connection;

        private Last(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCompletion() {
            try {
                for (var part : parts.values()) part.write(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void afterCompletion(int status) {
            try {
                connection.close();
            } catch (SQLException closedAlready) {
                LOG.log(Level.FINE, "The connection of the last statements was closed before", closedAlready);
            }
        }
    }
}
