package org.whereas.web;

import java.sql.SQLException;

/// Tells a row that is there already from every other failure of the database.
public final class Duplicate {

    /// The class of SQLSTATE for a constraint that does not hold.
    private static final String CONSTRAINT = "23";

    private Duplicate() {}

    /// Whether a failure comes of a constraint, such as a name that may be taken only once.
    public static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(CONSTRAINT)) return true;
        }
        return false;
    }
}
