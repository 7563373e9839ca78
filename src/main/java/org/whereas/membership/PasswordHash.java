package org.whereas.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// A password as it is kept: Argon2id, with its parameters and salt beside it in the usual notation
/// (`$argon2id$v=19$m=19456,t=2,p=1$salt$hash`), so that stronger parameters later leave old hashes readable.
///
/// The parameters are the ones OWASP recommends: 19 MiB, two passes, one lane. Whoever calls limits how many run at
/// once.
record PasswordHash(String text) {

    private static final Pattern NOTATION =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private static final String NOW = "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES);

    /// Hashes a password under a new salt.
    static PasswordHash of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return new PasswordHash(NOW + encoded(salt) + "$" + encoded(hash));
    }

    /// Whether this is the hash of that password, under the parameters it was made with.
    boolean matches(String password) {
        var parts = NOTATION.matcher(text);
        if (!parts.matches()) throw new IllegalStateException("This is not a password hash that we made");
        var salt = Base64.getDecoder().decode(parts.group(4));
        var expected = Base64.getDecoder().decode(parts.group(5));
        var found = argon2(
                password,
                salt,
                number(parts.group(1)),
                number(parts.group(2)),
                number(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /// Whether it was made with other parameters than those of today.
    boolean isOutdated() {
        return !text.startsWith(NOW);
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var hash = new byte[bytes];
        generator.generateBytes(sameOnEveryKeyboard(password).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /// Keyboards and systems write the same letter in more than one way.
    private static String sameOnEveryKeyboard(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
