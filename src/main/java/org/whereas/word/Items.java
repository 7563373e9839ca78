package org.whereas.word;

import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Inline;
import org.whereas.text.Item;

/// Writes a list: each item as a paragraph that Word numbers, and what else stands in it as far in as its words.
final class Items {

    private static final String OPEN_BOX = "☐";
    private static final String TICKED_BOX = "☑";

    private final Draft draft;
    private final Body body;
    private final Block list;

    Items(Draft draft, Body body, Block list) {
        this.draft = draft;
        this.body = body;
        this.list = list;
    }

    /// Writes the list at its place; `first` when no other list stands before it in the same item.
    void write(Place place, boolean first) {
        var lists = draft.lists();
        var here = place.list()
                .map(outer -> lists.within(outer, list, first))
                .orElseGet(() -> lists.outermost(list, place.indent(), place.numbered()));
        for (var item : Lists.items(list)) item(item, here, place);
    }

    private void item(Item item, Lists.Place here, Place place) {
        var inner = place.item(here);
        body.option(item, inner);
        var blocks = item.blocks();
        var look = look(item, place).item(here);
        switch (blocks.isEmpty() ? null : blocks.getFirst()) {
            case Block.Paragraph own -> {
                body.paragraph(look, item.attributes(), runs -> words(item, own.content(), runs));
                body.blocks(blocks.subList(1, blocks.size()), inner);
            }
            case Block.Heading own -> {
                var heading = Look.of(Style.heading(own.level())).item(here);
                body.marked(
                        own.attributes().id(),
                        () -> body.paragraph(heading, item.attributes(), runs -> words(item, own.content(), runs)));
                body.blocks(blocks.subList(1, blocks.size()), inner);
            }
            case null, default -> {
                body.paragraph(look, item.attributes(), runs -> words(item, List.of(), runs));
                body.blocks(blocks, inner);
            }
        }
    }

    private static Look look(Item item, Place place) {
        if (item.attributes().hasClass("defines")) return Look.of(Style.DEFINITION);
        return Look.of(place.body() == Style.BODY ? Style.ITEM : place.body());
    }

    private void words(Item item, List<Inline> content, Runs runs) {
        if (item.task() != Item.Task.NONE) {
            var box = item.task() == Item.Task.DONE ? TICKED_BOX : OPEN_BOX;
            runs.text(box + (Lists.tasks(list) ? "\t" : " "), Runs.Format.PLAIN);
        }
        runs.write(content);
    }
}
