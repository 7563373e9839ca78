package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final String INSIDE = "10.0.0.0/9, 192.0.2.7, 2001:db8::/33";
    private static final Map<String, String> TOLD = Map.of(
            "host", "inner:8080",
            "x-forwarded-proto", "https",
            "x-forwarded-host", "whereas.example.org",
            "x-forwarded-for", "198.51.100.4");

    @ParameterizedTest
    @CsvSource({
        "10.127.255.255, true",
        "10.128.0.0, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false",
        "::ffff:10.0.0.1, true",
        "localhost, false",
        "'', false",
    })
    void aProxyIsTrustedByItsAddressAlone(String address, boolean trusted) {
        assertThat(TrustedProxies.of(INSIDE).trusts(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.0.0.1; 198.51.100.4; 198.51.100.4",
                "10.0.0.1; 203.0.113.9, 198.51.100.4; 198.51.100.4",
                "10.0.0.1; 198.51.100.4, 192.0.2.7; 198.51.100.4",
                "10.0.0.1; 198.51.100.4, unknown; 10.0.0.1",
                "10.0.0.1; ''; 10.0.0.1",
                "203.0.113.1; 198.51.100.4; 203.0.113.1",
            })
    void theSenderIsWhoTheLastTrustedProxySaw(String peer, String forwarded, String sender) {
        assertThat(TrustedProxies.of(INSIDE).sender(peer, forwarded)).isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example.org", "10.0.0.0/x", "all"})
    void aListThatCannotBeReadStopsTheStart(String list) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(list));
    }

    @Test
    void aTrustedProxySaysHowTheRequestReachedIt() {
        var arrival = Arrivals.of(INSIDE, "10.0.0.1", false, TOLD);

        assertThat(arrival.origin()).isEqualTo("https://whereas.example.org");
        assertThat(arrival.link("/a")).isEqualTo("https://whereas.example.org/a");
        assertThat(arrival.address()).isEqualTo("198.51.100.4");
        assertThat(arrival.onOwnMachine()).isFalse();
    }

    @Test
    void whatAStrangerSaysChangesNothing() {
        var arrival = Arrivals.of(INSIDE, "203.0.113.1", false, TOLD);

        assertThat(arrival.origin()).isEqualTo("http://inner:8080");
        assertThat(arrival.address()).isEqualTo("203.0.113.1");
    }

    @Test
    void aNameThatIsNoneIsNotTaken() {
        var odd = Map.of("host", "inner", "x-forwarded-host", "a\"><script>.example");

        assertThat(Arrivals.of(INSIDE, "10.0.0.1", false, odd).host()).isEqualTo("inner");
        assertThat(Arrivals.of("", "10.0.0.1", false, Map.of("host", "in ner/")).host())
                .isEqualTo("unnamed.example");
    }
}
