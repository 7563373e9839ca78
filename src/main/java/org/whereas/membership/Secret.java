package org.whereas.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Something that only its owner knows: a session's cookie, a token, a one-time link. It is shown once; its hash is
/// kept.
///
/// With 256 random bits a plain SHA-256 is enough: there is nothing to guess, unlike with a password.
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// 256 random bits in 43 characters that fit into addresses and headers.
    public static Secret random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// SHA-256 in 64 hexadecimal digits.
    public String hash() {
        return HexFormat.of().formatHex(digest());
    }

    /// Whether both are the same, found out in a time that does not tell where they differ.
    boolean equalTo(Secret other) {
        return MessageDigest.isEqual(digest(), other.digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
