package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0, Edge, Windows",
        "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0, Firefox, Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Safari/604.1, Safari, iPhone",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36, Chrome, Android",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1 Version/17.5 Safari/605.1, Safari, Mac",
        "curl/8.7.1, '', ''",
    })
    void itsOwnerRecognizesIt(String userAgent, String name, String system) {
        var browser = new Browser(userAgent, "192.0.2.1");

        assertThat(browser.name()).isEqualTo(name);
        assertThat(browser.system()).isEqualTo(system);
    }

    @Test
    void whatItSaysIsCutToWhatIsKept() {
        assertThat(new Browser("x".repeat(5000), null).userAgent()).hasSize(300);
        assertThat(new Browser(null, null)).isEqualTo(new Browser("", ""));
    }
}
