package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Attributes;

/// What stands over a text: whose it is, what it is called, its number and its dates. A
/// resolution has a centred caption instead.
final class TitleBlock {

    private static final int LABEL = 1500;

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
        draft.outline()
                .title()
                .ifPresentOrElse(
                        title -> body.paragraph(
                                Look.of(Style.TITLE), title.attributes(), runs -> runs.write(title.content())),
                        () -> line(Style.TITLE, draft.metadata().title()));
        if (draft.resolution().applies()) sponsors();
        else policy();
        if (!draft.metadata().held()) line(Style.BODY, draft.words().notHeld());
    }

    private void policy() {
        line(Style.SUBTITLE, draft.settings().kind());
        var facts = facts();
        if (facts.isEmpty()) return;
        xml.open("w:tbl").open("w:tblPr").val("w:tblStyle", "FactsTable");
        xml.empty("w:tblW", "w:w", String.valueOf(2 * (LABEL + value())), "w:type", "dxa")
                .empty("w:tblLayout", "w:type", "fixed")
                .close();
        xml.open("w:tblGrid");
        for (var width : List.of(LABEL, value(), LABEL, value())) xml.empty("w:gridCol", "w:w", String.valueOf(width));
        xml.close();
        for (int i = 0; i < facts.size(); i += 2)
            row(facts.get(i), i + 1 < facts.size() ? facts.get(i + 1) : new Fact("", ""));
        xml.close();
        body.paragraph(Look.of(Style.AFTER_TABLE), Attributes.NONE, _ -> {});
    }

    private int value() {
        return draft.styles().sheet().width() / 2 - LABEL;
    }

    private void row(Fact left, Fact right) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(LABEL, Style.FACT_LABEL, left.label());
        cell(value(), Style.FACT, left.value());
        cell(LABEL, Style.FACT_LABEL, right.label());
        cell(value(), Style.FACT, right.value());
        xml.close();
    }

    private void cell(int width, Style style, String text) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa")
                .close();
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
        xml.close();
    }

    private List<Fact> facts() {
        var words = draft.words();
        var metadata = draft.metadata();
        var facts = new ArrayList<Fact>();
        add(facts, words.number(), metadata.number());
        add(facts, words.status(), draft.settings().status());
        add(facts, words.version(), draft.settings().source().version());
        add(facts, words.issued(), draft.dates().day(metadata.issue().issued()));
        add(facts, words.effective(), draft.dates().day(metadata.effective()));
        add(facts, words.review(), draft.dates().after(metadata.effective(), metadata.review()));
        add(facts, words.supersedes(), String.join(", ", metadata.issue().supersedes()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) facts.add(new Fact(label, value));
    }

    private void number() {
        var number = draft.metadata().number();
        if (!number.isEmpty()) line(Style.NUMBER, Words.put(draft.words().resolutionNumber(), number));
    }

    private void sponsors() {
        var words = draft.words();
        var passage = draft.metadata().passage();
        fact(words.session(), passage.session());
        fact(words.committee(), passage.committee());
        fact(words.sponsors(), String.join(", ", passage.sponsors()));
        fact(words.introduced(), draft.dates().day(passage.introduced()));
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) line(Style.SPONSOR, Words.put(label, value));
    }

    private void line(Style style, String text) {
        if (text.isBlank()) return;
        body.paragraph(Look.of(style), Attributes.NONE, runs -> runs.text(text, Runs.Format.PLAIN));
    }
}
