package org.whereas.alignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.problem.Words;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Block.Table.Align;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Position;

/// A coverage as a text to print: what was looked at, the states counted, and a table for each source.
final class CoverageReport {

    private final Words words;

    private CoverageReport(Words words) {
        this.words = words;
    }

    /// The report under a title, such as "What is met: Northfield Police Department".
    static Document of(Coverage coverage, String title, Words words) {
        var report = new CoverageReport(words);
        var front = FrontMatter.NONE.with(title, "title").with("guidance", "kind");
        return new Document(front, report.blocks(coverage));
    }

    private List<Block> blocks(Coverage coverage) {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(say(
                "alignment.report.lead",
                coverage.documents().size(),
                coverage.rows().size())));
        blocks.add(table(
                List.of(say("alignment.column.state"), say("alignment.report.count")),
                coverage.counts().entrySet().stream()
                        .map(e -> List.of(say("alignment.state." + e.getKey()), String.valueOf(e.getValue())))));
        var bySource = coverage.rows().stream()
                .collect(Collectors.groupingBy(r -> r.entry().source(), LinkedHashMap::new, Collectors.toList()));
        bySource.forEach((source, rows) -> {
            blocks.add(heading(words.sayOr("alignment.source." + source, source)));
            blocks.add(table(
                    Stream.of("id", "words", "job", "state", "by")
                            .map(c -> say("alignment.column." + c))
                            .toList(),
                    rows.stream().map(this::cells)));
        });
        return blocks;
    }

    private List<String> cells(Coverage.Row row) {
        var it = row.entry().recommendation();
        var job = it.addressees().stream()
                .map(a -> words.sayOr("alignment.addressee." + a, a))
                .collect(Collectors.joining(", "));
        return List.of(
                it.id(), it.text(), job, say("alignment.state." + row.state().word()), by(row));
    }

    private String by(Coverage.Row row) {
        var shown = row.by().stream()
                .filter(b -> b.standing() != Standing.DROPPED)
                .map(b -> b.number().isEmpty()
                        ? b.document().title()
                        : b.document().title() + " " + b.number())
                .distinct();
        var reason = row.exemption().map(Coverage.Said::reason).stream();
        return Stream.concat(shown, reason).filter(s -> !s.isEmpty()).collect(Collectors.joining("; "));
    }

    private String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    private static Block heading(String text) {
        return new Block.Heading(2, List.of(new Inline.Text(text)), Attributes.NONE, Position.NONE);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Inline.Text(text)), Attributes.NONE, Position.NONE);
    }

    private static Block table(List<String> head, Stream<List<String>> rows) {
        var all = Stream.concat(Stream.of(head), rows)
                .map(cells -> new Block.Table.Row(cells.stream()
                        .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                        .toList()))
                .toList();
        return new Block.Table(head.stream().map(_ -> Align.NONE).toList(), all, Attributes.NONE, Position.NONE);
    }
}
