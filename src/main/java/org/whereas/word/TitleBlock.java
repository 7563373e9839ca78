package org.whereas.word;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whereas.text.Attributes;
import org.whereas.text.FrontMatter;

/// What stands over a text: whose it is, what it is called, its number and its dates. A resolution has a centred
/// caption instead.
final class TitleBlock {

    private final Draft draft;
    private final Body body;
    private final Xml xml;

    record Fact(String label, String value) {}

    TitleBlock(Draft draft, Body body, Xml xml) {
        this.draft = draft;
        this.body = body;
        this.xml = xml;
    }

    void write() {
        line(Style.CAPTION, draft.settings().organization());
        if (draft.resolution().applies()) number();
        if (!draft.outline().hasTitle()) line(Style.TITLE, value("title"));
        if (draft.resolution().applies()) sponsors();
        else policy();
    }

    private void policy() {
        line(Style.SUBTITLE, draft.settings().kind());
        var facts = facts();
        if (facts.isEmpty()) return;
        xml.open("w:tbl").open("w:tblPr").val("w:tblStyle", "FactsTable");
        xml.empty("w:tblW", "w:w", String.valueOf(Tables.WIDTH), "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .close();
        xml.open("w:tblGrid");
        for (var width : WIDTHS) xml.empty("w:gridCol", "w:w", width);
        xml.close();
        for (int i = 0; i < facts.size(); i += 2)
            row(facts.get(i), i + 1 < facts.size() ? facts.get(i + 1) : new Fact("", ""));
        xml.close();
        body.paragraph(Look.of(Style.AFTER_TABLE), Attributes.NONE, _ -> {});
    }

    private static final List<String> WIDTHS = List.of("1500", "3180", "1500", "3180");

    private void row(Fact left, Fact right) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(WIDTHS.get(0), Style.FACT_LABEL, left.label());
        cell(WIDTHS.get(1), Style.FACT, left.value());
        cell(WIDTHS.get(2), Style.FACT_LABEL, right.label());
        cell(WIDTHS.get(3), Style.FACT, right.value());
        xml.close();
    }

    private void cell(String width, Style style, String text) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", width, "w:type", "dxa")
                .close();
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
        xml.close();
    }

    private List<Fact> facts() {
        var words = draft.words();
        var facts = new ArrayList<Fact>();
        add(facts, words.number(), value("number"));
        add(facts, words.status(), draft.settings().status());
        add(facts, words.version(), draft.settings().source().version());
        add(facts, words.issued(), date(draft.front(), "issued"));
        add(facts, words.effective(), date(draft.front(), "effective"));
        add(facts, words.review(), review());
        add(facts, words.supersedes(), value("supersedes"));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) facts.add(new Fact(label, value));
    }

    private void number() {
        if (!value("number").isEmpty())
            line(Style.NUMBER, draft.words().resolutionNumber().replace("{0}", value("number")));
    }

    private void sponsors() {
        var words = draft.words();
        fact(words.session(), value("session"));
        fact(words.committee(), value("committee"));
        fact(words.sponsors(), value("sponsors"));
        fact(words.introduced(), date(draft.front(), "introduced"));
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) line(Style.SPONSOR, label.replace("{0}", value));
    }

    private void line(Style style, String text) {
        if (text.isBlank()) return;
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
    }

    private String value(String key) {
        return value(draft.front(), key);
    }

    /// A value of the front matter as people read it: lists with commas, nothing for what is not there.
    static String value(FrontMatter front, String key) {
        return switch (front.values().get(key)) {
            case null -> "";
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            case Object value -> String.valueOf(value);
        };
    }

    /// The review date: that many months or years after the text takes effect; nothing while it is not known.
    private String review() {
        try {
            var start = LocalDate.parse(value("effective"));
            return shown(start.plus(Period.parse(value("review"))), draft.front());
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /// A day of the front matter as the language writes it; what is no day stays as it stands.
    static String date(FrontMatter front, String key) {
        var value = value(front, key);
        try {
            return shown(LocalDate.parse(value), front);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String shown(LocalDate day, FrontMatter front) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(front)));
    }

    /// The language of the text, American English where it says none.
    static Locale locale(FrontMatter front) {
        var locale = Locale.forLanguageTag(value(front, "language"));
        return locale.getLanguage().isEmpty() ? Locale.US : locale;
    }
}
