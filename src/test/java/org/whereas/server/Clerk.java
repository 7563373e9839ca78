package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Somebody who works with documents over the API, and what the checks expect of every answer.
record Clerk(Server server) {

    static final String DOCUMENTS = "/api/v1/documents";
    static final String MARKDOWN = "text/markdown";

    static final String POLICY = """
            ---
            title: Towing
            kind: model-policy
            numbering: plain
            topics: [vehicles, training]
            fields:
              department.name: {label: Name of the department, required: true}
            ---

            # Towing

            The {{department.name}} tows with care.

            - Tow at once. {option=towing choice=now label="At once"}
            - Tow after a day. {option=towing choice=later label="After a day"}

            Drivers are told where the car is.
            """;

    /// A new organization, which this clerk administers.
    String organization() {
        var slug = server.fresh("org");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}";
        assertThat(server.postJson("/api/v1/organizations", body).statusCode()).isEqualTo(201);
        return slug;
    }

    HttpResponse<String> bring(String organization, String query, String type, String body) {
        return server.post(DOCUMENTS + "?organization=" + organization + query, type, body);
    }

    /// Brings a text in and returns its address under the API.
    String document(String organization, String slug, String markdown) {
        var answer = bring(organization, "&slug=" + slug, MARKDOWN, markdown);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return DOCUMENTS + "/" + organization + "/" + slug;
    }

    String policy() {
        return document(organization(), "towing", POLICY);
    }

    String text(String document) {
        return server.get(document + "/text").body();
    }

    String tag(String document) {
        return Server.etag(server.get(document + "/text"));
    }

    /// The version that a tag names.
    static int number(String tag) {
        return Integer.parseInt(tag.replace("\"", "").split("-")[0]);
    }

    HttpResponse<String> save(String document, String ifMatch, String text) {
        return server.put(document + "/text", MARKDOWN, ifMatch, text);
    }

    HttpResponse<String> patch(String document, String clause, String ifMatch, String text) {
        var request = server.request(document + "/clauses/" + clause).header("Content-Type", MARKDOWN);
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        return server.send(request.method("PATCH", BodyPublishers.ofString(text)));
    }

    HttpResponse<String> putJson(String path, String ifMatch, String body) {
        return server.put(path, "application/json", ifMatch, body);
    }

    HttpResponse<String> move(String document, String body) {
        return putJson(document + "/status", "", body);
    }

    /// Puts the newest version in force, step by step, and opens it to everyone.
    void post(String document) {
        for (var step : List.of("in-review", "approved", "in-force")) moved(document, step, "");
        moved(document, "in-force", ",\"posted\":true");
    }

    /// Moves the newest version on to a status, with other members of the body.
    JsonObject moved(String document, String status, String more) {
        var moved = move(document, "{\"status\":\"" + status + "\"" + more + "}");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        return Server.json(moved);
    }

    HttpResponse<String> keyed(String path, String key, String body) {
        return server.send(server.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /// The answers to as many equal requests at once.
    static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> request) throws Exception {
        var barrier = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var asked = new ArrayList<Callable<HttpResponse<String>>>();
            for (var i = 0; i < times; i++) {
                asked.add(() -> {
                    barrier.await();
                    return request.call();
                });
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(asked)) answers.add(answer.get());
            return answers;
        }
    }

    /// Checks that an answer is a refusal of this kind as RFC 9457 has it, and returns its body.
    static JsonObject refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var body = Server.json(answer);
        assertThat(body.getString("type")).isEqualTo("/problems/" + code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
        namesNoProduct(answer);
        return body;
    }

    static void namesNoProduct(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContainIgnoringCase(
                        "payara", "glassfish", "jersey", "eclipselink", "hibernate", "grizzly", "stacktrace")
                .doesNotContain("at org.", "at java.", "Exception");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }
}
