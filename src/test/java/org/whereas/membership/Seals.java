package org.whereas.membership;

import java.time.Instant;

/// The seals of the record of who did what, for what writes its rows without a server.
public final class Seals {

    private Seals() {}

    /// What a deed of the bootstrap administrator is sealed with.
    public static String next(
            String before, long n, Instant at, String act, long organization, String subject, int number) {
        return new AuditLine(n, at, 1, "Bootstrap administrator", "", act, organization, subject, number, "")
                .seal(before);
    }
}
