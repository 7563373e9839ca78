package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.whereas.membership.Operations;

/// What counsel noted beside a deviation is looked for in everything that can be fetched.
public final class CounselServerChecks implements ServerChecks {

    private static final String SECRET = "Quillwort stays between us";
    private static final String NOTED =
            "{\"kind\":\"state-law\",\"explanation\":\"The statute says a year.\",\"counselNote\":\"" + SECRET + "\"}";

    /// Where those who may read a note find it.
    private static final Set<String> FOR_COUNSEL = Set.of("/deviations/month/notes", "/deviations/month", "/update");

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("counsel's notes are in nothing that can be read by its address", () -> addresses(server)),
                check("counsel's notes are in no file", () -> files(server)),
                check("counsel's notes do not travel with a copy of the copy", () -> copies(server)));
    }

    private static String noted(Server server) {
        var copy = DeviationsServerChecks.copy(server);
        var author = DeviationsServerChecks.colleague(server, organization(copy), "drafter");
        var written = DeviationsServerChecks.explain(author, copy, "month", NOTED);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(server.get(copy + "/deviations/month/notes").body())
                .as("the note is there to be found")
                .contains(SECRET);
        new Clerk(server).post(copy);
        return copy;
    }

    private static String organization(String copy) {
        return copy.split("/")[4];
    }

    private static void addresses(Server server) {
        var copy = noted(server);
        var paths = paths(copy);
        assertThat(paths).hasSizeGreaterThan(90);
        var outsiders = List.of(
                server.anonymous(),
                DeviationsServerChecks.colleague(server, organization(copy), "drafter"),
                DeviationsServerChecks.colleague(server, new Clerk(server).organization(), "administrator"));
        for (var path : paths) {
            for (var reader : outsiders)
                assertThat(found(reader, path)).as(path).isFalse();
            if (FOR_COUNSEL.stream().noneMatch(path::endsWith))
                assertThat(found(server, path))
                        .as("to an administrator: " + path)
                        .isFalse();
        }
    }

    /// Every address that is read, of this copy, its clause and its organization, and forms of some.
    private static List<String> paths(String copy) {
        var paths = new ArrayList<String>();
        for (var operation : Operations.all()) {
            if (!operation.verb().equals("GET") || operation.path().contains("sign-out")) continue;
            var path = operation
                    .path()
                    .replace("{organization}", organization(copy))
                    .replace("{slug}", copy.substring(copy.lastIndexOf('/') + 1))
                    .replaceAll("\\{(?:clause|id)}", "month")
                    .replaceAll("\\{(?:revision|number|n|version)}", "1");
            if (!path.contains("{")) paths.add(path);
        }
        for (var query : List.of("?format=csv", "?format=docx")) paths.add(copy + "/deviations" + query);
        for (var format : List.of("md", "html", "docx"))
            for (var more : List.of("", "&changes=model", "&comments=deviations"))
                paths.add(copy + "/export?format=" + format + more);
        paths.add(copy + "/changes?from=model");
        paths.add(copy + "/lineage?format=csv");
        paths.add("/api/v1/organizations/" + organization(copy) + "/deviations?format=csv");
        for (var search : List.of("/search", "/api/v1/search", "/api/v1/suggest", "/api/v1/search/file"))
            paths.add(search + "?q=Quillwort");
        return paths;
    }

    private static boolean found(Server reader, String path) {
        var answer = bytes(reader, path);
        return holds(answer, 3);
    }

    private static byte[] bytes(Server reader, String path) {
        try {
            var accept = path.startsWith("/api/") ? "*/*" : "text/html";
            return reader.client()
                    .send(reader.request(path).header("Accept", accept).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Whether the words stand in the bytes, or in a file packed in them.
    private static boolean holds(byte[] bytes, int deep) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(SECRET) || text.contains("Quillwort stays")) return true;
        if (deep == 0 || !text.startsWith("PK")) return false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (holds(zip.readAllBytes(), deep - 1)) return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return false;
    }

    private static void files(Server server) throws Exception {
        var copy = noted(server);
        var word = bytes(server, copy + "/export?format=docx&comments=deviations");
        assertThat(new String(word, StandardCharsets.UTF_8)).startsWith("PK");
        assertThat(holds(word, 3)).as("comments in Word").isFalse();
        assertThat(holds(ArchiveServerChecks.archive(server, organization(copy)), 3))
                .as("an archive of everything")
                .isFalse();
        var address = copy + "/deviations-for-counsel";
        assertThat(server.postJson(address, "{\"format\":\"csv\"}").body())
                .as("without the warning")
                .doesNotContain(SECRET);
        assertThat(server.postJson(address, "{\"format\":\"csv\",\"understood\":true}")
                        .body())
                .as("after it")
                .contains(SECRET);
    }

    private static void copies(Server server) {
        var copy = noted(server);
        var clerk = new Clerk(server);
        var again = server.postJson(copy + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        var second = again.headers().firstValue("Location").orElseThrow();

        for (var path : List.of("", "/text", "/deviations", "/deviations/month/notes", "/revisions/1/text"))
            assertThat(server.get(second + path).body()).as(path).doesNotContain("Quillwort");
        assertThat(json(server.get(second)).toString()).doesNotContain("Quillwort");
    }
}
