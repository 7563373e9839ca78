package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossSiteFilterTest {

    @Test
    void theTokenOfAFormInPartsIsItsOwnAndNotTheNextPart() {
        var body = """
                --b
                Content-Disposition: form-data; name="_token"

                secret
                --b
                Content-Disposition: form-data; name="organization"

                northfield-pd
                --b--
                """.replace("\n", "\r\n");

        assertThat(CrossSiteFilter.token(body, true)).contains("secret");
        assertThat(CrossSiteFilter.token(
                        body.replace("\"_token\"\r\n", "\"_token\"\r\nContent-Type: text/plain\r\n"), true))
                .contains("secret");
        assertThat(CrossSiteFilter.token(body.replace("_token", "other"), true)).isEmpty();
    }

    @Test
    void theTokenOfAFormInOneLineIsDecoded() {
        assertThat(CrossSiteFilter.token("a=_token=x&_token=a%2Bb&c=d", false)).contains("a+b");
        assertThat(CrossSiteFilter.token("my_token=a", false)).isEmpty();
    }
}
