package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/account", "/documents/uscm/de-escalation?from=model#purpose", "/search?q=neck%20restraint"
            })
    void anAddressOfOursIsKept(String path) {
        assertThat(Back.of(path).uri()).hasToString(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/a\\b",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "account",
                "/a b",
                "/a\r\nSet-Cookie: x=y",
                "/%",
                "/\t/elsewhere.example"
            })
    void anyOtherLeadsHome(String asked) {
        assertThat(Back.of(asked)).isEqualTo(new Back("/"));
    }

    @Test
    void itGoesThroughAnAddressUnchanged() {
        assertThat(Back.of("/search?q=a&page=2").parameter()).isEqualTo("%2Fsearch%3Fq%3Da%26page%3D2");
    }

    @Test
    void aVeryLongOneLeadsHome() {
        assertThat(Back.of("/" + "a".repeat(3000)).path()).isEqualTo("/");
    }
}
