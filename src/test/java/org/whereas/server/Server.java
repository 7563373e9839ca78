package org.whereas.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/// The running server as a client sees it.
///
/// @param bearer the token that requests carry; empty for none
public record Server(URI root, HttpClient client, String bearer) {

    /// The administrator's token that the server of the tests was started with.
    public static final String BOOTSTRAP = "tests-only-bootstrap-token-0123456789";

    /// The proxy that the server of the tests trusts.
    public static final String PROXY = "127.0.0.9";

    private static final AtomicInteger NAMES = new AtomicInteger();

    /// Tells the names of this run from those of one before, whose data may still be there.
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    public static Server at(URI root) {
        var client = HttpClient.newBuilder()
                // over HTTP/2 the server answers 431 after some hundreds of small requests
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Server(root, client, BOOTSTRAP);
    }

    /// The same server for somebody behind another address of this machine; only Linux has them all.
    public Server from(String address) {
        var elsewhere = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
        return new Server(root, elsewhere, bearer);
    }

    /// A check with its name, for [ServerChecks#checks].
    public static DynamicTest check(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    /// The same server for somebody who shows another token, or none.
    public Server as(String otherBearer) {
        return new Server(root, client, otherBearer);
    }

    public Server anonymous() {
        return as("");
    }

    /// A name that no other check uses.
    public String fresh(String stem) {
        return stem + "-" + RUN + "-" + NAMES.incrementAndGet();
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60));
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// A page, as a browser asks for it.
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> postJson(String path, String body) {
        return post(path, "application/json", body);
    }

    public HttpResponse<String> put(String path, String type, String ifMatch, String body) {
        var request = request(path).header("Content-Type", type);
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        return send(request.PUT(BodyPublishers.ofString(body)));
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /// The ETag of an answer, quotes included.
    public static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
