package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.whereas.server.Server.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What nobody asks who looks for something, sent as it stands, byte by byte, to every address of search.
/// Each is answered or refused in order, and each within seconds, on a machine that has other work.
final class HostileSearchServerChecks implements ServerChecks {

    private static final Set<Integer> IN_ORDER = Set.of(200, 400, 404, 422);

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// An address that is longer than the server reads may get these, or no answer at all.
    private static final int LONGEST_LINE = 7_000;

    private static final Set<Integer> TOO_LONG = Set.of(400, 413, 414, 431);

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/search?q=",
            "/search?q=",
            "/api/v1/suggest?q=",
            "/api/v1/search/organizations?q=",
            "/search/side-by-side?organization=uscm&q=",
            "/api/v1/search/side-by-side?organization=uscm&q=",
            "/api/v1/search/file?format=csv&q=");

    private static final List<String> FILTERS = List.of(
            "page=999999999",
            "page=-1",
            "page=99999999999999999999999",
            "page=1e9",
            "page=%00",
            "size=0",
            "size=-5",
            "size=100000",
            "size=",
            "from=abcd",
            "from=0000&to=9999",
            "from=9999&to=0000",
            "from=-1",
            "to=%F0%9F%98%80",
            "sort=none",
            "copies=none",
            "spelling=none",
            "kind=%00",
            "status=" + "x".repeat(3_000),
            "of=///",
            "of=%2F",
            "of=" + "a/".repeat(2_000),
            "recommendation=" + "r".repeat(3_000),
            "recommendation=*",
            "state=%00%00",
            "population=1-99999999999999999999",
            "population=-",
            "officers=5-1",
            "organization=%00",
            "organization=*",
            "topic=a&topic=b&topic=".repeat(100),
            "q=x&q=y&q=z",
            "=&&&=&q",
            "format=exe",
            "of=uscm/de-escalation");

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("no question brings search down or keeps it busy", () -> questions(server)),
                check("no filter, page or size does", () -> filters(server)),
                check("a megabyte of question is refused", () -> megabytes(server)),
                check("questions made by chance do neither", () -> chance(server)));
    }

    /// Questions as they stand in an address.
    private static List<String> hostile() {
        var all = new ArrayList<String>();
        all.add("(".repeat(5_000));
        all.add("(".repeat(2_500) + "x" + ")".repeat(2_500));
        all.add("%22".repeat(2_000));
        all.add("%22a".repeat(1_500));
        all.add(words(50, i -> "ofiserr" + (char) ('a' + i % 26) + "~2"));
        all.add(words(50, i -> "carotdi" + (char) ('a' + i % 26)));
        all.add(words(300, i -> "w" + i + "*"));
        all.add(words(40, i -> "-x" + i));
        for (var c = 0; c < 32; c++) all.add(String.format("tow%%%02Xing", c));
        all.addAll(List.of("%00", "%00%00%00", "tow%00", "%7F", "%C2%85", "%E2%80%AE%E2%80%8Btow", "%EF%BF%BF"));
        all.addAll(List.of("%ED%A0%80", "%ED%B0%80tow", "%C0%AF", "%FF%FE", "%F8%88%80%80%80", "%zz", "%", "%E0%A4%A"));
        for (var field : List.of(
                "document",
                "readers",
                "except",
                "text",
                "path",
                "ids",
                "descent",
                "line",
                "stamp",
                "suggested",
                "_all",
                "*"))
            for (var more : List.of(":1", ":*", ":%5B*+TO+*%5D", ":%22tow%22", ":/.*/")) all.add(field + more);
        all.addAll(List.of(
                "a*b*c*",
                "*",
                "%3F*%3F*",
                "***",
                "*tow",
                "t*",
                "to*",
                "tow*",
                "%3F".repeat(500),
                "*a".repeat(500),
                "/(a%2B)%2B$/",
                "/.*/",
                "/%5B%5E%5D*/",
                "tow~0.9999999999",
                "tow%5E1e99",
                "tow~99999999999",
                "%22tow%22~99999",
                "AND",
                "OR+OR+OR",
                "NOT+NOT",
                "%2B-!(){}%5B%5D%5E%22~*%3F:%5C%5C/",
                "%7B!join+from=id%7D",
                "$%7Bjndi:ldap://x%7D",
                "%27+or+1=1--",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "..%2F..%2Fetc%2Fpasswd",
                "-",
                "--",
                "-%22%22",
                "%22"));
        all.add("a%CC%81".repeat(800));
        all.add("%F0%9F%98%80".repeat(500));
        all.add("x".repeat(6_000));
        all.add("tow+".repeat(1_500));
        return all;
    }

    private static String words(int many, java.util.function.IntFunction<String> word) {
        return IntStream.range(0, many).mapToObj(word).collect(Collectors.joining("+"));
    }

    private static void questions(Server server) {
        var paths = new ArrayList<String>();
        for (var address : ADDRESSES) for (var question : hostile()) paths.add(address + question);
        asked(server, paths);
    }

    private static void filters(Server server) {
        var paths = new ArrayList<String>();
        for (var address : ADDRESSES) for (var filter : FILTERS) paths.add(address + "towing&" + filter);
        for (var address : List.of("/search/index?", "/searches/feeds/", "/api/v1/search/index?"))
            for (var filter : FILTERS) paths.add(address + filter);
        var seen = statuses(server, paths);
        assertThat(seen).isSubsetOf(200, 303, 400, 401, 404, 422);
    }

    private static void chance(Server server) {
        var chance = new Random(8);
        var parts = List.of(
                "(",
                ")",
                "%22",
                "*",
                "~",
                ":",
                "-",
                "+",
                "tow",
                "carotid",
                "%00",
                "%F0%9F",
                "/",
                "%5C",
                "^9",
                "text:",
                "AND",
                "%ED%A0%80",
                "%E2%80%8B",
                "2014-0082",
                "USCM-2020/",
                "'",
                "ofiser");
        var paths = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            var question = new StringBuilder();
            for (var left = 1 + chance.nextInt(40); left > 0; left--)
                question.append(parts.get(chance.nextInt(parts.size())));
            paths.add(ADDRESSES.get(i % ADDRESSES.size()) + question);
        }
        asked(server, paths);
    }

    private static void megabytes(Server server) {
        var million = "tow+".repeat(250_000);
        for (var address : ADDRESSES)
            assertThat(assertTimeout(LONGEST, () -> status(server, address + million), address))
                    .isIn(0, 400, 413, 414, 431);
        var kept = server.postJson("/api/v1/searches", "{\"name\":\"Long\",\"question\":\"q=" + million + "\"}");
        assertThat(kept.statusCode()).isIn(401, 413, 422);
        assertThat(server.get("/api/v1/search?q=towing").statusCode()).isEqualTo(200);
    }

    private static void asked(Server server, List<String> paths) {
        assertThat(statuses(server, paths)).isSubsetOf(IN_ORDER);
    }

    private static Set<Integer> statuses(Server server, List<String> paths) {
        var seen = new java.util.TreeSet<Integer>();
        for (var path : paths) {
            var told = path.length() > 200 ? path.substring(0, 200) : path;
            var status = assertTimeout(LONGEST, () -> status(server, path), told);
            if (path.length() > LONGEST_LINE && (status == 0 || TOO_LONG.contains(status))) continue;
            assertThat(status).as(told).isLessThan(500).isPositive();
            seen.add(status);
        }
        return seen;
    }

    /// The status of the answer to a request that is sent as it stands; 0 where the server hung up on it.
    private static int status(Server server, String path) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.root().getPort())) {
            socket.setSoTimeout(10_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty()) return 0;
            assertThat(answer).doesNotContain("at org.", "at java.", "Exception");
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        } catch (SocketException hungUp) {
            return 0;
        }
    }
}
