package org.whereas.problem;

import java.sql.SQLException;
import java.util.Set;

/// Tells a database that others hold up from every other failure: a row that stayed locked for too long, or two
/// requests that waited for one another.
final class Busy {

    /// How long a client waits before it tries again.
    static final int SECONDS = 2;

    /// SQLSTATE for a lock that was not had in time (H2, PostgreSQL), for a deadlock (PostgreSQL; H2 has it under
    /// the next), and for a transaction that cannot be put behind the others.
    private static final Set<String> STATES = Set.of("HYT00", "55P03", "40P01", "40001");

    private Busy() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState()))
                return true;
        }
        return false;
    }
}
