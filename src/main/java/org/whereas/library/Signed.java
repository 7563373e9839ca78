package org.whereas.library;

import java.time.Instant;

/// Who makes a version, why, and when.
///
/// @param author       the member, 0 for what is shipped
/// @param message      what changed and why, empty where nobody said
/// @param secondParent the row id of the other version that was taken in, 0 for none
public record Signed(long author, String name, String message, long secondParent, Instant at) {

    public static final int LONGEST_MESSAGE = 2000;

    public Signed {
        message = message.replace("\0", "");
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    public Signed(long author, String name, String message, Instant at) {
        this(author, name, message, 0, at);
    }
}
