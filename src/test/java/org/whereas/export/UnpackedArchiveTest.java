package org.whereas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whereas.library.Sha256;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UnpackedArchiveTest {

    private static final String TEXT = "# Towing\n";

    @Test
    void modelsComeBeforeTheirCopies() throws IOException {
        var copies =
                List.of(described("c", "pd/b"), described("b", "pd/a"), described("d", "pd/b"), described("a", ""));

        assertThat(slugs(copies)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void copiesInACircleAreAllThere() throws IOException {
        var circle = List.of(described("a", "pd/b"), described("b", "pd/c"), described("c", "pd/a"));

        assertThat(slugs(circle)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aCopyOfWhatIsNotShownStandsByItself() throws IOException {
        assertThat(slugs(List.of(described("a", "").replace("\"versions\"", "\"origin\":{},\"versions\""))))
                .containsExactly("a");
    }

    /// In rounds this would take five thousand million steps.
    @Test
    void aChainOfCopiesIsOrderedInOnePass() {
        var count = 100_000;
        var json = Json.createBuilderFactory(Map.of());
        var chain = IntStream.range(0, count)
                .mapToObj(i -> json.createObjectBuilder()
                        .add("slug", "d" + i)
                        .add("origin", json.createObjectBuilder().add("document", "pd/d" + (i - 1)))
                        .build())
                .toList()
                .reversed();

        var ordered = UnpackedArchive.ordered(chain, "pd/");

        assertThat(ordered).isEqualTo(chain.reversed());
    }

    @Test
    void moreDocumentsThanTextsAreRefused() {
        var documents =
                IntStream.range(0, 100).mapToObj(i -> described("d" + i, "")).toList();

        assertThatThrownBy(() -> open(entries(documents.subList(0, 1), manifest(documents))))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Invalid.class));
    }

    @Test
    void aDocumentIsThereOnce() {
        var twice = List.of(described("a", ""), described("a", ""));

        assertThatThrownBy(() -> slugs(twice)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTextThatIsNoUtf8IsBroken() {
        var entries = entries(List.of(described("a", "")), manifest(List.of(described("a", ""))));
        entries.put("documents/a/1.md", new byte[] {'#', ' ', (byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> open(entries))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Invalid.class));
    }

    @Test
    void aManifestOfVeryManyLittleThingsNeedsNoMemory() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var opening = new ProcessBuilder(
                        java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classes, HostileArchive.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(opening.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(opening.waitFor()).as(said).isZero();
    }

    @Test
    void aManifestThatIsNestedDeepIsBroken() {
        var deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> open(entries(List.of(), deep)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isInstanceOf(Problem.Invalid.class));
    }

    private static List<String> slugs(List<String> documents) throws IOException {
        try (var archive = open(entries(documents, manifest(documents)))) {
            return archive.documents().stream().map(it -> it.getString("slug")).toList();
        }
    }

    private static UnpackedArchive open(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return UnpackedArchive.of(new ByteArrayInputStream(out.toByteArray()));
    }

    private static Map<String, byte[]> entries(List<String> documents, String manifest) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("archive.json", manifest.getBytes(StandardCharsets.UTF_8));
        for (var document : documents)
            entries.put(
                    "documents/" + document.replaceFirst(".*?\"slug\":\"([^\"]+).*", "$1") + "/1.md",
                    TEXT.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static String manifest(List<String> documents) {
        return "{\"format\":\"whereas-archive/1\",\"organization\":\"pd\",\"documents\":[" + String.join(",", documents)
                + "]}";
    }

    private static String described(String slug, String model) {
        var origin = model.isEmpty() ? "" : "\"origin\":{\"document\":\"" + model + "\",\"number\":1},";
        return "{\"slug\":\"" + slug + "\",\"created\":\"2026-01-01T00:00:00Z\"," + origin
                + "\"versions\":[{\"number\":1,\"sha256\":\"" + Sha256.of(TEXT) + "\"}]}";
    }
}
