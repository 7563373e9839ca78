package org.whereas.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Block.Table;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Inline;
import org.whereas.text.Item;
import org.whereas.text.Position;

/// Drafts a document by chance, or edits one as a person would; the words a drafter puts in begin
/// with the drafter's mark, so that it can be seen where they went.
final class Drafter {

    private final Random chance;
    private final String mark;
    private int words;

    Drafter(long seed, String mark) {
        chance = new Random(seed);
        this.mark = mark;
    }

    Document draft() {
        var tree = new Tree();
        int sections = 1 + chance.nextInt(4);
        for (int i = 0; i < sections; i++) {
            var heading = "h" + i;
            tree.add(heading, Tree.TOP, own(Own.Kind.HEADING, heading, sentence()), null);
            int blocks = chance.nextInt(5);
            for (int j = 0; j < blocks; j++) block(tree, heading, heading + "-" + j);
        }
        for (int i = chance.nextInt(3); i > 0; i--) {
            tree.add("fn" + i, Tree.NOTES, footnote("fn" + i), null);
            tree.add("fn" + i + "-t", "fn" + i, own(Own.Kind.PARAGRAPH, "fn" + i + "-t", sentence()), null);
            refer(tree, "h0", "fn" + i);
        }
        var front = FrontMatter.read(
                "title: Base title\ntopics: [force, training]\nfields:\n  chief.title: {label: Title}");
        return TreeWriter.write(tree, front);
    }

    /// The document after some edits.
    Document edited(Document document, int edits) {
        var tree = TreeReader.read(document);
        var front = document.front();
        for (int i = 0; i < edits; i++) {
            if (chance.nextInt(12) == 0) front = edited(front);
            else edit(tree);
        }
        return TreeWriter.write(tree, front);
    }

    /// The title and the value of a field are the copy's own: only its drafter edits them.
    private FrontMatter edited(FrontMatter front) {
        return switch (chance.nextInt(mark.equals("l") ? 4 : 2)) {
            case 0 -> front.with(List.of("force", word()), "topics");
            case 1 -> front.with(word(), "fields", "chief.title", "label");
            case 2 -> front.with(word(), "title");
            default -> front.with(word(), "fields", "chief.title", "value");
        };
    }

    private void block(Tree tree, String parent, String id) {
        switch (chance.nextInt(6)) {
            case 0 -> {
                tree.add(id, parent, item(id, sentences()), null);
                for (int i = chance.nextInt(3); i > 0; i--) tree.add(id + i, id, item(id + i, sentence()), null);
            }
            case 1 -> {
                tree.add(id, parent, own(Own.Kind.QUOTE, id, List.of()), null);
                tree.add(id + "q", id, own(Own.Kind.PARAGRAPH, id + "q", sentences()), null);
            }
            case 2 -> tree.add(id, parent, table(id), null);
            default -> tree.add(id, parent, own(Own.Kind.PARAGRAPH, id, sentences()), null);
        }
    }

    private void edit(Tree tree) {
        var names = List.copyOf(tree.own().keySet());
        if (names.isEmpty()) return;
        var name = names.get(chance.nextInt(names.size()));
        switch (chance.nextInt(12)) {
            case 0 -> remove(tree, name);
            case 1 -> add(tree, name);
            case 2 -> move(tree, name, names.get(chance.nextInt(names.size())));
            case 3 -> mark(tree, name);
            case 4 -> formatting(tree, name);
            case 5 -> cut(tree, name);
            default -> wording(tree, name);
        }
    }

    private void remove(Tree tree, String name) {
        if (tree.own().size() > 3 && tree.branch(name).size() < 4) tree.remove(name);
    }

    private void add(Tree tree, String name) {
        if (tree.parents().get(name).equals(Tree.NOTES)) return;
        var id = chance.nextInt(8) == 0 ? "shared" + chance.nextInt(2) : mark + "-new" + words++;
        if (tree.has(id)) return;
        var near = tree.own().get(name);
        var words = id.startsWith("shared") ? like() : sentences();
        var own = switch (near.shape().kind()) {
            case ITEM -> new Own(near.shape(), new Own.Words(words), Texts.id(id));
            case HEADING -> own(Own.Kind.HEADING, id, sentence());
            default -> own(Own.Kind.PARAGRAPH, id, words);
        };
        tree.addAfter(id, name, own);
    }

    /// What every drafter might write, now and then with words of one's own.
    private List<Inline> like() {
        var said = "b900 b901 shall b902 b903.";
        return Texts.words(
                switch (chance.nextInt(4)) {
                    case 0 -> said;
                    case 1 -> said + " " + word() + " shall " + word() + ".";
                    case 2 -> said.replace("b902", word());
                    default -> ((Inline.Text) sentences().getFirst()).text();
                });
    }

    private void move(Tree tree, String name, String behind) {
        if (tree.branch(name).contains(behind) || isNote(tree, name) || isNote(tree, behind)) return;
        var kind = tree.own().get(name).shape().kind();
        if ((kind == Own.Kind.HEADING) != (tree.own().get(behind).shape().kind() == Own.Kind.HEADING)) return;
        tree.children().get(tree.parents().get(name)).remove(name);
        var own = tree.own().get(name);
        tree.addAfter(name, behind, own);
    }

    private static boolean isNote(Tree tree, String name) {
        for (var at = name; at != null; at = tree.parents().get(at)) if (at.equals(Tree.NOTES)) return true;
        return false;
    }

    private void mark(Tree tree, String name) {
        var own = tree.own().get(name);
        if (own.shape().kind() == Own.Kind.FOOTNOTE) return;
        tree.own().put(name, own.withAttributes(own.attributes().with("meets", "A/" + word())));
    }

    /// Makes two clauses of one, behind its first sentence.
    private void cut(Tree tree, String name) {
        var own = tree.own().get(name);
        var kind = own.shape().kind();
        if (kind != Own.Kind.PARAGRAPH && kind != Own.Kind.ITEM) return;
        var tokens = Bodies.tokens(own);
        int at = 0;
        while (at < tokens.size() && !tokens.get(at).endsSentence()) at++;
        if (at + 1 >= tokens.size() || isNote(tree, name)) return;
        tree.own().put(name, own.withBody(new Own.Words(Tokens.inlines(tokens.subList(0, at + 1)))));
        var rest = new ArrayList<>(tokens.subList(at + 1, tokens.size()));
        rest.set(0, rest.getFirst().withGap(List.of()));
        var id = mark + "-cut" + words++;
        tree.addAfter(id, name, new Own(own.shape(), new Own.Words(Tokens.inlines(rest)), Texts.id(id)));
    }

    private void formatting(Tree tree, String name) {
        if (!(tree.own().get(name).body() instanceof Own.Words(var content)) || content.isEmpty()) return;
        var tokens = new ArrayList<>(Tokens.of(content));
        int at = chance.nextInt(tokens.size());
        tokens.set(at, tokens.get(at).withStyle(List.of(new Span(Span.Kind.STRONG, "", "", false))));
        tree.own().put(name, tree.own().get(name).withBody(new Own.Words(Tokens.inlines(tokens))));
    }

    private void wording(Tree tree, String name) {
        var own = tree.own().get(name);
        if (own.body() instanceof Own.Words(var content))
            tree.own().put(name, own.withBody(new Own.Words(wording(content))));
        if (own.body() instanceof Own.Grid grid) tree.own().put(name, own.withBody(edited(grid)));
    }

    private List<Inline> wording(List<Inline> content) {
        var tokens = new ArrayList<>(Tokens.of(content));
        int at = chance.nextInt(tokens.size());
        switch (chance.nextInt(5)) {
            case 0 ->
                tokens.set(
                        at,
                        new Token(
                                new Inline.Text(word()),
                                List.of(),
                                tokens.get(at).gap()));
            case 1 ->
                tokens.add(
                        at,
                        new Token(
                                new Inline.Text(word()),
                                List.of(),
                                tokens.get(at).gap()));
            case 2 -> {
                if (tokens.size() > 2) tokens.remove(at);
            }
            case 3 -> {
                for (int i = Math.min(3, tokens.size() - at - 1); i > 0; i--) tokens.remove(at);
                tokens.set(at, new Token(new Inline.Text(word()), List.of(), Token.ONE_SPACE));
            }
            default ->
                tokens.addAll(Tokens.of(
                        List.of(new Inline.Text(" " + ((Inline.Text) sentence().getFirst()).text()))));
        }
        if (!tokens.isEmpty()) tokens.set(0, tokens.getFirst().withGap(List.of()));
        return Tokens.inlines(tokens);
    }

    private Own.Grid edited(Own.Grid grid) {
        var rows = new ArrayList<>(grid.rows());
        int at = chance.nextInt(rows.size());
        switch (chance.nextInt(3)) {
            case 0 -> rows.add(row());
            case 1 -> {
                if (rows.size() > 2 && at > 0) rows.remove(at);
            }
            default -> {
                var cells = new ArrayList<>(rows.get(at).cells());
                cells.set(chance.nextInt(cells.size()), sentence());
                rows.set(at, new Table.Row(cells));
            }
        }
        return new Own.Grid(grid.columns(), rows);
    }

    private void refer(Tree tree, String name, String label) {
        var own = tree.own().get(name);
        if (!(own.body() instanceof Own.Words(var content))) return;
        var longer = new ArrayList<>(content);
        longer.add(new Inline.NoteReference(label));
        tree.own().put(name, own.withBody(new Own.Words(longer)));
    }

    private Own own(Own.Kind kind, String id, List<Inline> content) {
        Own.Body body = kind == Own.Kind.QUOTE ? Own.NOTHING : new Own.Words(content);
        int level = kind == Own.Kind.HEADING ? 2 : 0;
        return new Own(new Own.Shape(kind, level, "", null, null), body, Texts.id(id));
    }

    private static Own footnote(String label) {
        return new Own(new Own.Shape(Own.Kind.FOOTNOTE, 0, label, null, null), Own.NOTHING, Attributes.NONE);
    }

    private Own item(String id, List<Inline> content) {
        var form = new Own.ListForm(true, '.', 1, true, false);
        return new Own(new Own.Shape(Own.Kind.ITEM, 0, "", form, Item.Task.NONE), new Own.Words(content), Texts.id(id));
    }

    private Own table(String id) {
        var table = new Table(
                List.of(Table.Align.NONE, Table.Align.NONE),
                List.of(row(), row(), row()),
                new Attributes(id, List.of(), Map.of()),
                Position.NONE);
        return Own.of((Block) table);
    }

    private Table.Row row() {
        return new Table.Row(Arrays.asList(sentence(), sentence()));
    }

    private List<Inline> sentences() {
        var text = new StringBuilder();
        for (int i = 1 + chance.nextInt(3); i > 0; i--)
            text.append(text.isEmpty() ? "" : " ")
                    .append(((Inline.Text) sentence().getFirst()).text());
        return List.of(new Inline.Text(text.toString()));
    }

    private List<Inline> sentence() {
        var text = new StringBuilder(word());
        for (int i = 2 + chance.nextInt(6); i > 0; i--)
            text.append(' ')
                    .append(
                            chance.nextInt(4) == 0
                                    ? List.of("the", "shall", "and", "of").get(chance.nextInt(4))
                                    : word());
        return List.of(new Inline.Text(text.append('.').toString()));
    }

    private String word() {
        return mark + words++;
    }
}
