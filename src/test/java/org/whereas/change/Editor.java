package org.whereas.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.whereas.text.Block.Table.Row;
import org.whereas.text.Document;
import org.whereas.text.Inline;

/// Edits a policy as a person would: words and sentences, clauses and sections put elsewhere, items put in, clauses
/// taken out, rows and cells of tables, paragraphs wrapped anew. Each edit is on a clause that this editor has not
/// touched yet, and each is entered in a book.
final class Editor {

    private final Tree tree;
    private final Document base;
    private final Random chance;
    private final String mark;
    private final Edited.Book book = new Edited.Book();
    private final Set<String> wrapped = new HashSet<>();
    private int count;

    /// @param mark what the words that this editor puts in begin with
    Editor(Document base, long seed, String mark) {
        this.base = base;
        tree = TreeReader.read(base);
        chance = new Random(seed * 31 + mark.hashCode());
        this.mark = mark;
    }

    Edited edited(int edits) {
        var free = new ArrayList<>(tree.own().keySet().stream()
                .filter(id -> !id.startsWith("~") && (is(id, Own.Words.class) || is(id, Own.Grid.class)))
                .toList());
        Collections.shuffle(free, chance);
        for (int done = 0; done < edits && !free.isEmpty(); ) {
            var id = free.removeLast();
            if (tree.has(id) && edit(id)) done++;
        }
        var document = TreeWriter.write(tree, base.front());
        return new Edited(document, Rewrapped.written(document, wrapped), book);
    }

    private boolean is(String id, Class<? extends Own.Body> body) {
        return body.isInstance(tree.own().get(id).body());
    }

    private boolean edit(String id) {
        if (is(id, Own.Grid.class)) return table(id);
        return switch (chance.nextInt(16)) {
            case 0, 1 -> add(id);
            case 2 -> move(id);
            case 3 -> moveSection(id);
            case 4 -> remove(id);
            case 5 -> addSentence(id);
            case 6 -> removeSentence(id);
            case 7 -> replaceSentence(id);
            case 8, 9 -> wrapped.add(id);
            case 10, 11 -> insert(id);
            default -> replace(id);
        };
    }

    private List<Token> tokens(String id) {
        return new ArrayList<>(Tokens.of(((Own.Words) tree.own().get(id).body()).content()));
    }

    private boolean write(String id, List<Token> tokens) {
        if (!tokens.isEmpty()) tokens.set(0, tokens.getFirst().withGap(List.of()));
        tree.own().put(id, tree.own().get(id).withBody(new Own.Words(Tokens.inlines(tokens))));
        return true;
    }

    private Token word(List<Token.Space> gap) {
        return new Token(new Inline.Text(mark + count++), List.of(), gap);
    }

    private List<Token> sentence(String words) {
        return Tokens.of(" " + words + " " + mark + count++ + ".");
    }

    private boolean insert(String id) {
        var tokens = tokens(id);
        int at = 1 + chance.nextInt(tokens.size());
        if (at == tokens.size() || tokens.get(at - 1).endsSentence()) return false;
        Edited.Book.note(book.inserted(), id, at);
        tokens.add(at, word(Token.ONE_SPACE));
        return write(id, tokens);
    }

    private boolean replace(String id) {
        var tokens = tokens(id);
        int at = chance.nextInt(tokens.size());
        return replace(id, tokens, at, Math.min(at + 1 + chance.nextInt(4), tokens.size()), List.of());
    }

    /// A sentence written anew, all but its mark at the end.
    private boolean replaceSentence(String id) {
        var tokens = tokens(id);
        var range = sentence(tokens);
        if (range.to() - range.from() < 3) return false;
        return replace(id, tokens, range.from(), range.to() - 1, Tokens.of(" shall be told of it"));
    }

    private boolean replace(String id, List<Token> tokens, int from, int to, List<Token> more) {
        for (int i = from; i < to; i++) Edited.Book.note(book.replaced(), id, i);
        var word = word(tokens.get(from).gap());
        tokens.subList(from, to).clear();
        tokens.add(from, word);
        tokens.addAll(from + 1, more);
        return write(id, tokens);
    }

    private boolean addSentence(String id) {
        var tokens = tokens(id);
        var range = sentence(tokens);
        if (isHeading(id) || !tokens.get(range.to() - 1).endsSentence()) return false;
        book.longer().add(id);
        tokens.addAll(range.to(), sentence("Members shall keep at hand"));
        return write(id, tokens);
    }

    private boolean removeSentence(String id) {
        var tokens = tokens(id);
        var range = sentence(tokens);
        if (range.to() - range.from() == tokens.size()) return false;
        for (int i = range.from(); i < range.to(); i++) Edited.Book.note(book.deleted(), id, i);
        tokens.subList(range.from(), range.to()).clear();
        return write(id, tokens);
    }

    /// One of the sentences, the whole where it ends without a mark.
    private HunkGroups.Range sentence(List<Token> tokens) {
        int at = chance.nextInt(tokens.size());
        int from = at, to = at + 1;
        while (from > 0 && !tokens.get(from - 1).endsSentence()) from--;
        while (to < tokens.size() && !tokens.get(to - 1).endsSentence()) to++;
        return new HunkGroups.Range(from, to);
    }

    private boolean isHeading(String id) {
        return tree.own().get(id).shape().kind() == Own.Kind.HEADING;
    }

    /// An item or a paragraph behind another.
    private boolean add(String id) {
        var near = tree.own().get(id);
        if (isHeading(id) || isInNote(id)) return false;
        var words = new Own.Words(
                Tokens.inlines(sentence("A member shall also see to").subList(0, 8)));
        var name = mark + "-" + count;
        tree.addAfter(name, id, new Own(near.shape(), words, Texts.id(name)));
        return true;
    }

    private boolean move(String id) {
        var kind = tree.own().get(id).shape().kind();
        return !isHeading(id)
                && moveAmong(id, other -> tree.own().get(other).shape().kind() == kind);
    }

    /// The section in which a clause stands goes elsewhere among the sections beside it, with all it holds.
    private boolean moveSection(String id) {
        var section = id;
        while (tree.has(section) && !isHeading(section))
            section = tree.parents().get(section);
        return tree.has(section) && moveAmong(section, this::isHeading);
    }

    private boolean moveAmong(String id, Predicate<String> allowed) {
        if (isInNote(id) || book.moved().contains(id)) return false;
        var siblings = tree.childrenOf(tree.parents().get(id)).stream()
                .filter(it -> !it.equals(id) && allowed.test(it))
                .toList();
        if (siblings.isEmpty()) return false;
        var behind = siblings.get(chance.nextInt(siblings.size()));
        tree.children().get(tree.parents().get(id)).remove(id);
        tree.addAfter(id, behind, tree.own().get(id));
        return book.moved().add(id);
    }

    private boolean remove(String id) {
        var parent = tree.parents().get(id);
        boolean isLastOfQuote =
                tree.has(parent) && tree.own().get(parent).shape().kind() == Own.Kind.QUOTE;
        if (!tree.childrenOf(id).isEmpty() || isInNote(id) || isLastOfQuote) return false;
        tree.remove(id);
        return book.removed().add(id);
    }

    private boolean isInNote(String id) {
        var parent = tree.parents().get(id);
        return parent.equals(Tree.NOTES)
                || tree.parents().getOrDefault(parent, "").equals(Tree.NOTES);
    }

    private boolean table(String id) {
        var grid = (Own.Grid) tree.own().get(id).body();
        if (grid.rows().size() < 3) return false;
        var rows = new ArrayList<>(grid.rows());
        int row = 1 + chance.nextInt(rows.size() - 1);
        switch (chance.nextInt(4)) {
            case 0 -> {
                var cells = new ArrayList<List<Inline>>();
                grid.columns().forEach(_ -> cells.add(Texts.words(mark + count++)));
                rows.add(row, new Row(cells));
                book.longer().add(id);
            }
            case 1 -> {
                for (int i = 0; i < grid.columns().size(); i++)
                    for (int at : places(grid, row, i)) Edited.Book.note(book.deleted(), id, at);
                rows.remove(row);
            }
            default -> rows.set(row, cell(id, grid, row));
        }
        tree.own().put(id, tree.own().get(id).withBody(new Own.Grid(grid.columns(), rows)));
        return true;
    }

    /// A row in which a word of one cell is another.
    private Row cell(String id, Own.Grid grid, int row) {
        var cells = new ArrayList<>(grid.rows().get(row).cells());
        int column = chance.nextInt(cells.size());
        var tokens = new ArrayList<>(Tokens.of(cells.get(column)));
        if (tokens.isEmpty()) tokens.add(word(List.of()));
        else {
            int at = chance.nextInt(tokens.size());
            Edited.Book.note(book.replaced(), id, places(grid, row, column).get(at));
            tokens.set(at, word(tokens.get(at).gap()));
        }
        cells.set(column, Tokens.inlines(tokens));
        book.longer().add(id);
        return new Row(cells);
    }

    /// The places of the words of a cell among all words of the table, with a gap between two cells.
    private static List<Integer> places(Own.Grid grid, int row, int column) {
        var places = new ArrayList<Integer>();
        int first = (row * grid.columns().size() + column) * 10_000;
        int words = Tokens.of(GridPairs.cell(grid, row, column)).size();
        for (int i = 0; i < words; i++) places.add(first + i);
        return places;
    }
}
