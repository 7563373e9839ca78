package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.whereas.text.Resolution.Role;

/// Real resolutions against marks made by hand: for each file and role, the places of the clauses in
/// reading order.
class ResolutionMarksTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Path MARKS = Path.of("src/test/resources/resolutions");
    private static final double FLOOR = 0.99;

    private record Mark(String file, int document, Role role, int ordinal) {}

    @Test
    void theRolesOfRealResolutionsAreFound() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED), "the real resolutions are not beside the project; this check was not run");
        var marks = marks("marks.tsv");
        var found = found(marks);

        print(table("texts that the reading was tuned on", marks, found));
        for (var role : Role.values()) {
            if (role != Role.PLAIN) assertScores(role, of(marks, role), of(found, role));
        }
        assertThat(marks)
                .extracting(Mark::file)
                .filteredOn(f -> f.startsWith("nyc/"))
                .isNotEmpty();
    }

    /// Texts that nobody looked at while the reading was tuned; their marks were made before it first read them.
    @Test
    void soAreThoseOfTextsNeverTunedOn() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED), "the real resolutions are not beside the project; this check was not run");
        var marks = marks("held-out.tsv");
        var found = found(marks);

        print(table("texts held out", marks, found));
        for (var role : Role.values()) {
            if (role != Role.PLAIN) assertScores(role, of(marks, role), of(found, role));
        }
    }

    private static String table(String title, Set<Mark> marks, Set<Mark> found) {
        var table = new StringBuilder("\n" + title + "\nrole          marked  found  right  precision  recall\n");
        for (var role : Role.values()) {
            if (role != Role.PLAIN) table.append(row(role, of(marks, role), of(found, role)));
        }
        return table.toString();
    }

    private static void assertScores(Role role, Set<Mark> marks, Set<Mark> found) {
        var right = right(marks, found);
        assertThat(found.isEmpty() ? 1 : right / (double) found.size())
                .as("precision of " + role)
                .isGreaterThanOrEqualTo(FLOOR);
        assertThat(marks.isEmpty() ? 1 : right / (double) marks.size())
                .as("recall of " + role)
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static String row(Role role, Set<Mark> marks, Set<Mark> found) {
        var right = right(marks, found);
        return "%-12s %7d %6d %6d %10.3f %7.3f%n"
                .formatted(
                        role,
                        marks.size(),
                        found.size(),
                        right,
                        found.isEmpty() ? 1 : right / (double) found.size(),
                        marks.isEmpty() ? 1 : right / (double) marks.size());
    }

    private static int right(Set<Mark> marks, Set<Mark> found) {
        var both = new HashSet<>(marks);
        both.retainAll(found);
        return both.size();
    }

    private static void print(CharSequence table) {
        java.util.logging.Logger.getLogger("resolutions").info(table::toString);
    }

    private static Set<Mark> of(Set<Mark> marks, Role role) {
        var some = new HashSet<>(marks);
        some.removeIf(m -> m.role() != role);
        return some;
    }

    private static Set<Mark> marks(String file) throws IOException {
        var marks = new HashSet<Mark>();
        for (var line : Files.readAllLines(MARKS.resolve(file))) {
            var cells = line.split("\t");
            if (cells[0].equals("source")) continue;
            for (var ordinal : ordinals(cells[3])) {
                marks.add(new Mark(cells[0], Integer.parseInt(cells[1]), Role.valueOf(cells[2]), ordinal));
                if (cells[0].startsWith("nyc/"))
                    marks.add(new Mark(cells[0].replace(".txt", ".json"), 1, Role.valueOf(cells[2]), ordinal));
            }
        }
        return marks;
    }

    private static List<Integer> ordinals(String cell) {
        var all = new ArrayList<Integer>();
        for (var range : cell.split(",")) {
            var ends = range.split("-");
            for (var i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) all.add(i);
        }
        return all;
    }

    private static Set<Mark> found(Set<Mark> marks) throws IOException {
        var documents = new TreeMap<String, Set<Integer>>();
        marks.forEach(
                m -> documents.computeIfAbsent(m.file(), f -> new HashSet<>()).add(m.document()));
        var found = new HashSet<Mark>();
        for (var entry : documents.entrySet()) {
            var result = read(entry.getKey());
            for (var document : entry.getValue()) {
                Resolution.of(result.documents().get(document - 1))
                        .passages()
                        .forEach(p -> found.add(new Mark(entry.getKey(), document, p.role(), p.ordinal())));
            }
        }
        return found;
    }

    private static Intake.Result read(String file) throws IOException {
        var folder =
                file.startsWith("seeds/") ? "" : file.startsWith("merge/") ? "realworld/" : "realworld/resolutions/";
        var path = SHARED.resolve(folder + file);
        var text = Realworld.read(path);
        if (file.endsWith(".md")) return Intake.markdown(text);
        if (file.endsWith(".json")) return Intake.plain(jsonText(text));
        return Intake.plain(file.toLowerCase(java.util.Locale.ROOT).endsWith(".xml") ? uslm(text) : text);
    }

    /// The member `Text` of a record of the council's own system.
    @SuppressWarnings("unchecked")
    private static String jsonText(String json) {
        var load = new org.snakeyaml.engine.v2.api.Load(org.snakeyaml.engine.v2.api.LoadSettings.builder()
                .setCodePointLimit(10_000_000)
                .build());
        return ((Map<String, Object>) load.loadFromString(json)).get("Text").toString();
    }

    /// A federal resolution as a clerk would print it: a line for each recital, section and paragraph.
    private static String uslm(String xml) {
        var lines = new ArrayList<String>();
        var page = Jsoup.parse(xml, Parser.xmlParser());
        for (var recital : page.select("preamble > recital")) lines(recital, lines);
        var opening = page.selectFirst("resolvingClause").text();
        for (var section : page.select("main > section")) {
            var from = lines.size();
            lines(section, lines);
            if (from < lines.size() && section.select("> num").isEmpty() && !opening.isEmpty())
                lines.set(from, opening + " " + lines.get(from));
            else if (!opening.isEmpty()) lines.add(from, opening);
            opening = "";
        }
        for (var action : page.select("attestation > action")) lines.add(action.text());
        for (var signature : page.select("attestation signature")) lines.add(signature.text());
        return String.join("\n\n", lines) + "\n";
    }

    private static void lines(Element element, List<String> lines) {
        var own = element.clone();
        own.select("paragraph, subsection").remove();
        lines.add(own.text());
        for (var child : element.children()) if (child.is("paragraph, subsection")) lines(child, lines);
    }
}
