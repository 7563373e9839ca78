package org.whereas.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/// Tells a database that others hold up from every other failure: a row that stayed locked for too long, two requests
/// that waited for one another, or a row that another request wrote in the same moment. Nothing of the request was kept
/// then, and asked again it meets what the other wrote.
final class Busy {

    /// How long a client waits before it tries again.
    static final int SECONDS = 2;

    /// SQLSTATE for a lock that was not had in time (H2, PostgreSQL), for a deadlock (PostgreSQL; H2 has it under
    /// the next), for a transaction that cannot be put behind the others, and for a row that H2 finds
    /// no longer as it was read.
    private static final Set<String> STATES = Set.of("HYT00", "55P03", "40P01", "40001", "90112");

    private Busy() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof LockTimeoutException) return true;
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState()))
                return true;
        }
        return false;
    }
}
