package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void aHashMatchesItsPasswordAndNoOther() {
        var hash = PasswordHash.of("a river runs past city hall");

        assertThat(hash.matches("a river runs past city hall")).isTrue();
        assertThat(hash.matches("a river runs past City Hall")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void theSamePasswordIsNeverKeptTheSameWayTwice() {
        assertThat(PasswordHash.of("river-past-hall")).isNotEqualTo(PasswordHash.of("river-past-hall"));
    }

    @Test
    void theParametersStandBesideTheHash() {
        assertThat(PasswordHash.of("river-past-hall").text())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    /// Made with the reference program: `echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    /// -l 32`, the known answer in its own tests.
    @Test
    void aHashOfTheReferenceProgramIsUnderstood() {
        var reference = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(reference.matches("password")).isTrue();
        assertThat(reference.matches("passwort")).isFalse();
    }

    @Test
    void aHashOfOtherParametersIsMadeAnew() {
        assertThat(new PasswordHash("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$aGFzaA").isOutdated())
                .isTrue();
        assertThat(new PasswordHash("$argon2id$v=19$m=19456,t=20,p=1$c29tZXNhbHQ$aGFzaA").isOutdated())
                .isTrue();
        assertThat(PasswordHash.of("river-past-hall").isOutdated()).isFalse();
    }

    @Test
    void aLetterTypedInTwoWaysIsTheSameLetter() {
        assertThat(PasswordHash.of("Caf\u00e9 at noon").matches("Cafe\u0301 at noon"))
                .isTrue();
    }

    @Test
    void whatIsNoHashOfOursIsAFault() {
        assertThatThrownBy(() -> new PasswordHash("plain").matches("plain")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHashDoesNotShowItselfInALog() {
        assertThat(PasswordHash.of("river-past-hall")).hasToString("PasswordHash");
        assertThat(Secret.random()).hasToString("Secret");
    }
}
