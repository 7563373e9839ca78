package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.DOCUMENTS;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.problem.Problem;

/// What holds for every address: refusals, methods, odd paths, and the description of the whole.
class ApiServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("every kind of problem has a page", () -> problemPages(server)),
                check("a wrong method is refused and says which are right", () -> methods(server)),
                check("TRACE is refused everywhere", () -> trace(server)),
                check("HEAD and OPTIONS are answered everywhere", () -> headAndOptions(server)),
                check("odd paths lead nowhere", () -> oddPaths(server)),
                check("headers that cannot be read are refused", () -> oddHeaders(server)),
                check("the description lists every operation", () -> description(server)));
    }

    private static void problemPages(Server server) {
        for (var code : Problem.CODES)
            assertThat(server.anonymous().page("/problems/" + code).statusCode())
                    .as(code)
                    .isEqualTo(200);
        assertThat(server.anonymous().page("/problems/none").statusCode()).isEqualTo(404);
    }

    private static void methods(Server server) {
        for (var path : List.of(DOCUMENTS, DOCUMENTS + "/uscm/de-escalation", "/api/v1/recommendations")) {
            var answer = LibraryServerChecks.send(server, "DELETE", path);
            refused(answer, 405, "wrong-method");
            assertThat(answer.headers().firstValue("Allow").orElse("")).as(path).contains("GET");
        }
    }

    private static void trace(Server server) {
        for (var path : List.of("/", "/documents", DOCUMENTS, "/assets/app.css", "/health/live")) {
            var answer = LibraryServerChecks.send(server, "TRACE", path);
            assertThat(answer.statusCode()).as(path).isIn(403, 405, 501);
            assertThat(answer.body()).as(path).doesNotContain("Authorization");
        }
    }

    private static void headAndOptions(Server server) {
        for (var path : List.of(
                "/",
                "/documents",
                "/recommendations",
                DOCUMENTS,
                DOCUMENTS + "/uscm/de-escalation",
                DOCUMENTS + "/uscm/de-escalation/text",
                DOCUMENTS + "/uscm/de-escalation/export")) {
            assertThat(LibraryServerChecks.send(server, "HEAD", path).statusCode())
                    .as(path)
                    .isEqualTo(200);
            var options = LibraryServerChecks.send(server, "OPTIONS", path);
            assertThat(options.statusCode()).as(path).isEqualTo(200);
            Clerk.namesNoProduct(options);
        }
    }

    private static void oddPaths(Server server) {
        for (var path : List.of(
                "/WEB-INF/beans.xml",
                "/META-INF/MANIFEST.MF",
                "/application.wadl",
                "/refused",
                "/api/v1/documents/uscm",
                "/api/v1/documents//",
                "/api/v1/documents/%2e%2e/%2e%2e",
                "/documents/uscm/..%2f..%2fetc",
                "/assets/none.css",
                "/assets/x.exe")) {
            var answer = server.anonymous().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            Clerk.namesNoProduct(answer);
        }
    }

    private static void oddHeaders(Server server) {
        var type = server.post(DOCUMENTS + "?organization=x", "garbage", "x");
        var accept = server.send(server.request(DOCUMENTS).header("Accept", "application/xml"));

        assertThat(type.statusCode()).isEqualTo(400);
        assertThat(type.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        Clerk.namesNoProduct(type);
        refused(accept, 406, "not-acceptable");
    }

    private static void description(Server server) {
        var answer = server.send(server.anonymous().request("/openapi").header("Accept", "application/json"));
        var paths = json(answer).getJsonObject("paths");

        assertThat(answer.statusCode()).isEqualTo(200);
        Clerk.namesNoProduct(answer);
        var document = DOCUMENTS + "/{organization}/{slug}";
        for (var path : List.of(
                DOCUMENTS,
                document,
                document + "/text",
                document + "/clauses/{id}",
                document + "/revisions",
                document + "/status",
                document + "/changes",
                document + "/forks",
                document + "/fields",
                document + "/options",
                document + "/export",
                "/api/v1/recommendations",
                "/api/v1/organizations")) assertThat(paths).as(path).containsKey(path);
        assertThat(paths.getJsonObject(document + "/text").keySet()).contains("get", "put");
    }
}
