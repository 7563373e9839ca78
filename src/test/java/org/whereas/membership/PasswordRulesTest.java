package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> DANA = List.of("Dana Ortiz", "dana.ortiz@northfield.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tern-otter-clay",
                "noch ein Satz ohne Regeln",
                "🚲🚲🌧🌧🍞🍞🧭🧭",
                "correct horse battery staple"
            })
    void aPasswordNeedsNoParticularKindOfCharacter(String password) {
        assertThat(PasswordRules.refusal(password, DANA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "seven77, short",
        "password, common",
        "Password123, common",
        "Welcome2026!, common",
        "qwertyuiop, common",
        "aaaaaaaaaaaa, common",
        "1212121212, common",
        "policedepartment, common",
        "letmein123, common",
        "ILOVEYOU1, common",
        "liverpoolfc, common",
        "Dana Ortiz, yours",
        "danaortiz, yours",
        "dana.ortiz@northfield.example, yours",
        "dana.ortiz, yours",
    })
    void whatOthersTryFirstIsRefused(String password, String why) {
        assertThat(PasswordRules.refusal(password, DANA)).contains(why);
    }

    @Test
    void thousandsOfCommonOnesAreKnown() throws java.io.IOException {
        try (var list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            var lines = new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            assertThat(lines).hasSizeGreaterThan(3000).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(PasswordRules.refusal("🚲🌧🍞🧭", List.of())).contains("short");
        assertThat(PasswordRules.refusal("tern otter clay ".repeat(8), List.of()))
                .isEmpty();
        assertThat(PasswordRules.refusal("tern otter clay ".repeat(8) + "x", List.of()))
                .contains("long");
    }
}
