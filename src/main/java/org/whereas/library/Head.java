package org.whereas.library;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.text.Metadata;
import org.whereas.web.Page;

/// The head of a document in the words of the trade: what its front matter says that a reader looks for.
public final class Head {

    private final Metadata metadata;
    private final Page page;
    private final List<Line> lines = new ArrayList<>();

    /// A line of the title block: a label and what the front matter says under it.
    public record Line(String label, String words) {}

    /// How a resolution went: what was done when, and who voted how.
    public record Record(List<Metadata.Action> actions, List<Metadata.Vote> votes) {
        public boolean isEmpty() {
            return actions.isEmpty() && votes.isEmpty();
        }
    }

    private Head(Metadata metadata, Page page) {
        this.metadata = metadata;
        this.page = page;
    }

    /// The lines of the title block, in their usual order.
    static List<Line> lines(Reading reading, Page page) {
        var head = new Head(Metadata.of(reading.text()), page);
        head.identity();
        head.passage();
        head.issue();
        head.source();
        return head.lines;
    }

    /// What was done with a resolution and who voted how.
    static Record record(Reading reading) {
        var passage = Metadata.of(reading.text()).passage();
        return new Record(passage.actions(), passage.votes());
    }

    private void identity() {
        line("number", metadata.number());
        line("instrument", metadata.issue().instrument());
        line("version", metadata.version());
        var language = metadata.language();
        if (!language.isEmpty() && !page.language().startsWith(language.split("-")[0]))
            line("language", page.languages(List.of(language)));
    }

    private void passage() {
        var passage = metadata.passage();
        line("session", passage.session());
        line("sponsors", passage.sponsors());
        line("introduced", page.day(passage.introduced()));
        line("committee", passage.committee());
        line("mover", passage.mover());
        line("seconder", passage.seconder());
        line("adopted", page.day(passage.adopted()));
        passage.totals().ifPresent(totals -> line("vote", vote(totals)));
        line("adopts", passage.adopts().stream().map(this::adoption).toList());
        line(
                "signatures",
                passage.signatures().stream()
                        .map(s -> joined(s.name(), s.title()))
                        .toList());
        line("recipients", passage.recipients());
    }

    private String vote(Metadata.Totals totals) {
        var more = Stream.of(
                        part("abstain", totals.abstain()),
                        part("recused", totals.recused()),
                        part("absent", totals.absent()),
                        part("excused", totals.excused()),
                        part("other", totals.other()))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining());
        return page.t("library.vote.totals", totals.ayes(), totals.nays()) + more;
    }

    private String part(String key, int count) {
        return count == 0 ? "" : page.t("library.vote." + key, count);
    }

    private String adoption(Metadata.Adoption adoption) {
        return adoption.version().isEmpty()
                ? adoption.document()
                : page.t("library.header.adopts-version", adoption.document(), adoption.version());
    }

    private void issue() {
        var issue = metadata.issue();
        line("issued", page.day(issue.issued()));
        line("effective", page.day(metadata.effective()));
        line("review", period(metadata.review()));
        line("supersedes", issue.supersedes());
        line("rescinds", issue.rescinds());
        line("accreditation", issue.accreditation().stream().map(this::standard).toList());
        line("distribution", issue.distribution());
        line("related", issue.related());
        line("index-terms", issue.indexTerms());
        line("signatory", issue.signatory());
    }

    private String standard(Metadata.Accreditation it) {
        var name =
                it.edition().isEmpty() ? it.standard() : page.t("library.header.edition", it.standard(), it.edition());
        return it.number().isEmpty() ? name : name + " " + it.number();
    }

    private void source() {
        metadata.source()
                .filter(s -> !s.title().isEmpty())
                .ifPresent(s -> line("source", joined(s.title(), page.day(s.date()))));
    }

    /// A period as people say it; one that is of years or months only.
    private String period(String written) {
        try {
            var period = Period.parse(written);
            if (period.getDays() == 0 && period.getMonths() == 0)
                return page.t("library.every-years", period.getYears());
            if (period.getDays() == 0) return page.t("library.every-months", period.toTotalMonths());
        } catch (DateTimeParseException asWritten) {
            return written;
        }
        return written;
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(w -> !w.isBlank()).collect(Collectors.joining(", "));
    }

    private void line(String key, List<String> words) {
        line(key, words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining("; ")));
    }

    private void line(String key, String words) {
        if (!words.isBlank()) lines.add(new Line(page.t("library.header." + key), words));
    }
}
