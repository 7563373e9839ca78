package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

class PlatformServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an unknown address is a problem for programs", () -> unknownAddress(server)),
                check("an unknown address is a page for people", () -> unknownPage(server)),
                check("every answer carries the security headers", () -> securityHeaders(server)));
    }

    private static void unknownAddress(Server server) {
        var answer = server.anonymous().get("/api/v1/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Server.json(answer).getString("type")).isEqualTo("/problems/no-such-address");
    }

    private static void unknownPage(Server server) {
        var answer = server.anonymous().page("/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1").doesNotContain("Payara").doesNotContain("GlassFish");
    }

    private static void securityHeaders(Server server) {
        var headers = server.anonymous().page("/nothing-here").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
