package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.text.Canonical;
import org.whereas.text.Markdown;

/// What is written for people leads where it says, shows what the program does, and tells nothing of the machine on
/// which it was written.
class DocsTest {

    private static final Path ROOT = Path.of("");
    private static final Path DECISIONS = ROOT.resolve("docs/adr");
    private static final Path FORMAT = ROOT.resolve("docs/text-format.md");

    private static final Pattern FENCE = Pattern.compile("(?ms)^[ ]{0,3}```.*?^[ ]{0,3}```[ ]*$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?)(?: +\\{.*})? *#*$");
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern REWRITTEN =
            Pattern.compile("(?ms)^```markdown before\n(.*?)^```\n\n```markdown after\n(.*?)^```$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```markdown\n(.*?)^```$");

    /// Folders of the machine, and addresses of mirrors. Written apart, or this file would be a finding itself.
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.~-])/" + "work/|https?://[A-Za-z0-9.:-]+/" + "maven2");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var links = links();

        assertThat(links).hasSizeGreaterThan(40);
        assertThat(links).filteredOn(link -> !Files.exists(link.file())).isEmpty();
    }

    @Test
    void everyAnchorIsAHeading() throws IOException {
        var anchored = links().stream()
                .filter(link ->
                        !link.anchor().isEmpty() && link.file().toString().endsWith(".md"))
                .toList();

        assertThat(anchored).hasSizeGreaterThan(10);
        for (var link : anchored)
            assertThat(anchors(link.file())).as(link.toString()).contains(link.anchor());
    }

    @Test
    void everyDecisionHasANumberOfItsOwnAndIsListed() throws IOException {
        var names = names(DECISIONS);
        var numbers = names.stream()
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(10).doesNotHaveDuplicates().hasSize(names.size() - 1);
        var listed = read(DECISIONS.resolve("README.md"));
        for (var name : names) if (!name.equals("README.md")) assertListed(name, listed);
    }

    private static void assertListed(String name, String listed) throws IOException {
        var number = name.substring(0, 4);
        var title = read(DECISIONS.resolve(name)).lines().findFirst().orElseThrow();

        assertThat(title).startsWith("# " + number + " ");
        assertThat(listed).contains("| [" + number + "](" + name + ") | " + title.substring(7) + " |");
    }

    @Test
    void theExamplesOfTheWriterAreWhatItWrites() throws IOException {
        var examples = REWRITTEN.matcher(read(FORMAT)).results().toList();

        assertThat(examples).isNotEmpty();
        for (var example : examples)
            assertThat(Markdown.write(Markdown.parse(example.group(1)))).isEqualTo(example.group(2));
    }

    @Test
    void theOtherExamplesAreCanonical() throws IOException {
        var examples = EXAMPLE.matcher(read(FORMAT)).results().map(example -> example.group(1));

        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allSatisfy(text -> assertThat(Canonical.of(text, Optional.empty(), Set.of(), "")
                                .markdown())
                        .isEqualTo(text));
    }

    @Test
    void noFileTellsOfTheMachineItWasWrittenOn() throws IOException {
        var files = files();

        assertThat(files).hasSizeGreaterThan(500);
        assertThat(files)
                .filteredOn(file -> MACHINE.matcher(bytes(file)).find())
                .isEmpty();
    }

    /// A link as it is written, with the file and the anchor that it means.
    private record Link(Path from, String written, Path file, String anchor) {

        static Link of(Path from, String written) {
            int hash = written.indexOf('#');
            var path = hash < 0 ? written : written.substring(0, hash);
            var folder = from.toAbsolutePath().getParent();
            var file = path.isEmpty() ? from : folder.resolve(path).normalize();
            return new Link(from, written, file, hash < 0 ? "" : written.substring(hash + 1));
        }
    }

    private static List<Link> links() throws IOException {
        var links = new ArrayList<Link>();
        for (var page : pages()) {
            var prose = CODE.matcher(FENCE.matcher(read(page)).replaceAll("")).replaceAll("");
            LINK.matcher(prose)
                    .results()
                    .map(result -> result.group(1))
                    .filter(written -> !written.matches("(?i)[a-z][a-z0-9+.-]*:.*"))
                    .forEach(written -> links.add(Link.of(page, written)));
        }
        return links;
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of("CHANGELOG.md"), Path.of("model-policies/README.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    /// The anchors of a page as they are made from its headings.
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(FENCE.matcher(read(page)).replaceAll(""))
                .results()
                .map(DocsTest::anchor)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// The files under version control; where there is none, nothing can be said about them.
    private static List<Path> files() throws IOException {
        assumeTrue(Files.exists(ROOT.resolve(".git")), "not run: this is no clone");
        var git = new ProcessBuilder("git", "ls-files", "-z").start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(names.split("\0"))
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
