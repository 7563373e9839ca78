package org.whereas.word;

import java.util.List;
import java.util.Optional;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Node;

/// Writes the blocks of a text as paragraphs and tables, into the body or into a note.
final class Body {

    private final Draft draft;
    private final Xml xml;
    private final Links links;
    private final Pages pages;
    private boolean newPage;

    /// Writes into `xml`, with the links of that part, and tells `pages` what room it takes.
    Body(Draft draft, Xml xml, Links links, Pages pages) {
        this.draft = draft;
        this.xml = xml;
        this.links = links;
        this.pages = pages;
    }

    /// What is written next begins on a new page.
    void onNewPage() {
        newPage = true;
    }

    /// Writes a note, its number first.
    void note(Block.Footnote note) {
        var words = note.blocks().isEmpty() ? null : note.blocks().getFirst();
        var content = words instanceof Block.Paragraph own ? own.content() : List.<Inline>of();
        var attributes = words instanceof Block.Paragraph own ? own.attributes() : Attributes.NONE;
        marked(note.label(), () -> {
            paragraph(
                    Look.of(Style.FOOTNOTE),
                    attributes,
                    runs -> runs.noteNumber().write(content));
            blocks(
                    note.blocks()
                            .subList(
                                    words instanceof Block.Paragraph ? 1 : 0,
                                    note.blocks().size()),
                    Place.NOTE);
        });
    }

    /// Writes the notes that no place in the text refers to, each after its label, so that nothing is lost.
    void unplacedNotes() {
        var notes = draft.notes().unplaced();
        if (notes.isEmpty()) return;
        paragraph(
                Look.of(Style.CONTENTS_HEADING),
                Attributes.NONE,
                runs -> runs.text(draft.words().notes(), Runs.Format.PLAIN));
        for (var note : notes) {
            marked(note.label(), () -> {
                paragraph(
                        Look.of(Style.FOOTNOTE).withNext(),
                        Attributes.NONE,
                        runs -> runs.text("[" + note.label() + "]", Runs.Format.PLAIN));
                blocks(note.blocks(), Place.NOTE);
            });
        }
    }

    void blocks(List<Block> blocks, Place place) {
        var lists = 0;
        for (var block : blocks) {
            if (!Lists.items(block).isEmpty()) new Items(draft, this, block).write(place, lists++ == 0);
            else block(block, place);
        }
    }

    private void block(Block block, Place place) {
        option(block, place);
        switch (block) {
            case Block.Heading heading -> heading(heading, place);
            case Block.Paragraph own -> paragraph(own, place);
            case Block.Table table -> table(table, place);
            case Block.Quote quote -> quote(quote, place);
            case Block.CodeBlock code -> code(code, place);
            case Block.Rule _ -> paragraph(place.look(Style.RULE), Attributes.NONE, _ -> {});
            case Block.Footnote _, Block.Html _, Block.BulletList _, Block.OrderedList _ -> {}
        }
    }

    /// A paragraph with the bookmark of its clause.
    void paragraph(Look wanted, Attributes attributes, Content content) {
        var look = newPage ? wanted.onNewPage() : wanted;
        newPage = false;
        var number = written(look, attributes);
        xml.open("w:p");
        look.write(xml, number.isEmpty());
        var runs = new Runs(draft, xml, links);
        var noted = draft.notes().count();
        var mark = draft.startMark(xml, attributes.id());
        number.ifPresent(no -> runs.number(no, look.list().isPresent()));
        content.write(runs);
        draft.endMark(xml, mark);
        xml.close();
        pages.paragraph(look, runs.said(), attributes.id(), draft.notes().count() - noted);
    }

    interface Content {
        void write(Runs runs);
    }

    /// The number of a clause where Word would not come to it by itself; empty where it does.
    private Optional<String> written(Look look, Attributes attributes) {
        var own = look.list().map(draft.counter()::next).orElse("");
        var wanted = draft.outline().number(attributes).orElse(own);
        if (!wanted.equals(own)) return Optional.of(wanted);
        var reached = look.list().filter(place -> !draft.counter().count(place));
        return reached.map(_ -> wanted);
    }

    private void heading(Block.Heading heading, Place place) {
        if (draft.outline().isTitle(heading)) return;
        paragraph(headingLook(heading, place), heading.attributes(), runs -> runs.write(heading.content()));
    }

    private Look headingLook(Block.Heading heading, Place place) {
        var level = draft.outline().level(heading);
        if (level < 1) return place.look(Style.heading(heading.level()));
        var number = draft.lists().heading(level);
        var look = Look.of(Style.heading(level));
        if (draft.lists().numbersHeadings()) return look.item(number);
        var written = draft.outline().number(heading.attributes()).filter(no -> !no.isEmpty());
        return written.map(no -> look.item(Lists.written(no))).orElse(look);
    }

    private void paragraph(Block.Paragraph own, Place place) {
        var attributes = own.attributes();
        var style = attributes.hasClass("defines")
                ? Style.DEFINITION
                : draft.resolution().style(own, place.body());
        paragraph(place.look(style), attributes, runs -> draft.resolution().write(own.content(), style, runs));
    }

    private void table(Block.Table table, Place place) {
        if (newPage) paragraph(Look.of(Style.AFTER_TABLE), Attributes.NONE, _ -> {});
        marked(table.attributes().id(), () -> new Tables(draft, xml, links, pages).write(table, place.indent()));
    }

    private void quote(Block.Quote quote, Place place) {
        var style = quote.attributes().hasClass("note") ? Style.NOTE : Style.QUOTE;
        marked(quote.attributes().id(), () -> blocks(quote.blocks(), place.quote(style)));
    }

    private void code(Block.CodeBlock code, Place place) {
        paragraph(
                place.look(Style.CODE),
                code.attributes(),
                runs -> runs.text(code.code().stripTrailing(), Runs.Format.PLAIN));
    }

    /// The label over an alternative, as long as none is chosen.
    void option(Node node, Place place) {
        var label = node.attributes().value("label").filter(_ -> draft.undecided(node.attributes()));
        label.ifPresent(words -> paragraph(
                place.look(Style.OPTION).withNext(),
                Attributes.NONE,
                runs -> runs.text(Words.put(draft.words().option(), words), Runs.Format.PLAIN)));
    }

    /// A bookmark around blocks.
    void marked(String id, Runnable content) {
        var mark = draft.startMark(xml, id);
        content.run();
        draft.endMark(xml, mark);
    }
}
