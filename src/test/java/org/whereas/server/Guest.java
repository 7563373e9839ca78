package org.whereas.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody at a browser: keeps cookies and sends forms with their token, but goes nowhere by itself.
public final class Guest {

    private final URI root;
    private final CookieManager cookies;
    private final HttpClient client;

    public Guest(Server server) {
        this(server.root(), HttpClient.newBuilder());
    }

    /// Behind another address of this machine, see [Server#from].
    public Guest(Server server, String address) {
        this(server.root(), HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)));
    }

    private Guest(URI root, HttpClient.Builder client) {
        this.root = root;
        this.cookies = new CookieManager();
        this.client = client.cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private Guest(URI root, Guest same) {
        this.root = root;
        this.cookies = same.cookies;
        this.client = same.client;
    }

    /// The same browser, whose next requests another node answers.
    public Guest at(Server other) {
        return new Guest(other.root(), this);
    }

    /// Opens a page.
    public HttpResponse<String> open(String path) {
        return send(request(path));
    }

    /// Fills in a form and sends it, from a page that was opened before.
    public HttpResponse<String> fill(String path, Map<String, String> fields) {
        return send(form(path, fields, cookie("whereas-form")));
    }

    /// The request that [#fill] sends, to be tampered with.
    public HttpRequest.Builder form(String path, Map<String, String> fields, String token) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_token=" + token + "&", ""));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
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

    /// The value of a cookie; empty where there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Where an answer sends the browser on to; empty where it does not.
    public static String onwards(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
