package org.whereas.library;

/// A move of a document's status.
///
/// @param number the version it is about
/// @param posted whether everyone may read that version
/// @param grade  editorial, substantive, urgent, or empty
public record StatusMove(Status status, int number, boolean posted, String grade, String why) {
    public StatusMove {
        why = why.replace("\0", "");
    }

    /// The same move of another version.
    StatusMove about(int other) {
        return new StatusMove(status, other, posted, grade, why);
    }
}
