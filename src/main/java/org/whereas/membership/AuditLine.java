package org.whereas.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One entry of the record: who did what, when, from where, to which version.
///
/// @param n            its number, counted without gaps
/// @param member       0 for nobody signed in
/// @param address      the network address it came from; empty for what the software does by itself
/// @param act          a word of [Deed]
/// @param organization 0 where it is about none
/// @param subject      what it was done to: a document's address, somebody's name
/// @param number       the version, 0 where it is about none
record AuditLine(
        long n,
        Instant at,
        long member,
        String name,
        String address,
        String act,
        long organization,
        String subject,
        int number,
        String details) {

    AuditLine {
        at = at.truncatedTo(ChronoUnit.MICROS);
        name = cut(name, 200);
        address = cut(address, 64);
        subject = cut(subject, 300);
        details = cut(details, 500);
    }

    /// The SHA-256 of this entry and of the seal before it, so that none can be changed, removed or put in between
    /// without all that follow being sealed anew.
    String seal(String before) {
        var fields = Stream.of(before, n, micros(), member, name, address, act, organization, subject, number, details)
                .map(String::valueOf)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining(","));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(fields.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static String cut(String text, int longest) {
        var plain = text.replace("\0", "").replaceAll("[\\x{D800}-\\x{DFFF}]", "");
        if (plain.length() <= longest) return plain;
        var end = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
        return plain.substring(0, end);
    }
}
