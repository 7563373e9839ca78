package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.whereas.text.Document;
import org.whereas.text.Inline;

/// Edits a policy as a person would and keeps book of every edit: which words of the base were
/// touched in which clause, what was removed, and where words were put in. The book is kept from
/// the edits, not from a comparison.
final class Editor {

    private final Document base;
    private final Random chance;
    private final String mark;
    private int count;

    /// What an editor did.
    ///
    /// @param touched  for each clause the places of the base words that were taken out or replaced
    /// @param inserted for each clause the places between base words at which words were put in
    /// inside a sentence
    /// @param removed  clauses taken out
    record Edited(
            Document document,
            Map<String, Set<Integer>> touched,
            Map<String, Set<Integer>> inserted,
            Set<String> removed) {

        /// The clauses about which both editors have to be asked.
        Set<String> clashesWith(Edited other) {
            var clashes = new TreeSet<String>();
            for (var id : touched.keySet()) if (meet(touched, other.touched, id)) clashes.add(id);
            for (var id : inserted.keySet()) {
                if (meet(inserted, other.inserted, id) || within(id, this, other)) clashes.add(id);
            }
            for (var id : other.inserted.keySet()) if (within(id, other, this)) clashes.add(id);
            removed.stream().filter(other::changed).forEach(clashes::add);
            other.removed.stream().filter(this::changed).forEach(clashes::add);
            return clashes;
        }

        private static boolean meet(Map<String, Set<Integer>> one, Map<String, Set<Integer>> other, String id) {
            return one.get(id).stream().anyMatch(other.getOrDefault(id, Set.of())::contains);
        }

        /// Words put in between two words that the other took out or replaced.
        private static boolean within(String id, Edited one, Edited other) {
            var gone = other.touched.getOrDefault(id, Set.of());
            return one.inserted.getOrDefault(id, Set.of()).stream()
                    .anyMatch(at -> gone.contains(at) && gone.contains(at - 1));
        }

        private boolean changed(String id) {
            return touched.containsKey(id) || inserted.containsKey(id);
        }
    }

    Editor(Document base, long seed, String mark) {
        this.base = base;
        chance = new Random(seed * 31 + mark.hashCode());
        this.mark = mark;
    }

    Edited edited(int edits) {
        var tree = TreeReader.read(base);
        var book = new Edited(base, new HashMap<>(), new HashMap<>(), new HashSet<>());
        var free = new ArrayList<>(tree.own().keySet().stream()
                .filter(id -> tree.own().get(id).body() instanceof Own.Words && !id.startsWith("~"))
                .toList());
        java.util.Collections.shuffle(free, chance);
        for (int i = 0; i < edits && i < free.size(); i++) edit(tree, free.get(i), book);
        return new Edited(TreeWriter.write(tree, base.front()), book.touched, book.inserted, book.removed);
    }

    private void edit(Tree tree, String id, Edited book) {
        if (!tree.has(id)) return;
        switch (chance.nextInt(8)) {
            case 0 -> add(tree, id);
            case 1 -> move(tree, id);
            case 2 -> remove(tree, id, book);
            case 3 -> append(tree, id, book);
            default -> words(tree, id, book);
        }
    }

    private void words(Tree tree, String id, Edited book) {
        var tokens = new ArrayList<>(Tokens.of(((Own.Words) tree.own().get(id).body()).content()));
        int at = chance.nextInt(tokens.size());
        if (chance.nextInt(3) == 0) insert(tokens, id, at, book);
        else replace(tokens, id, at, book);
        write(tree, id, tokens);
    }

    private void insert(List<Token> tokens, String id, int at, Edited book) {
        if (at == 0) return;
        book.inserted.computeIfAbsent(id, _ -> new HashSet<>()).add(at);
        tokens.add(at, new Token(new Inline.Text(word()), List.of(), Token.ONE_SPACE));
    }

    private void replace(List<Token> tokens, String id, int at, Edited book) {
        int many = Math.min(1 + chance.nextInt(4), tokens.size() - at);
        var gap = tokens.get(at).gap();
        for (int i = 0; i < many; i++) {
            book.touched.computeIfAbsent(id, _ -> new HashSet<>()).add(at + i);
            tokens.remove(at);
        }
        tokens.add(at, new Token(new Inline.Text(word()), List.of(), gap));
    }

    private void append(Tree tree, String id, Edited book) {
        if (tree.own().get(id).shape().kind() == Own.Kind.HEADING) return;
        var tokens = new ArrayList<>(Tokens.of(((Own.Words) tree.own().get(id).body()).content()));
        if (!tokens.getLast().endsSentence()) return;
        book.inserted.computeIfAbsent(id, _ -> new HashSet<>());
        tokens.addAll(Tokens.of(List.of(new Inline.Text(" Members shall keep " + word() + " at hand."))));
        write(tree, id, tokens);
    }

    private void add(Tree tree, String id) {
        var near = tree.own().get(id);
        if (near.shape().kind() == Own.Kind.HEADING || isInNote(tree, id)) return;
        var words = new Own.Words(List.of(new Inline.Text("A member shall also see to " + word() + " in time.")));
        tree.addAfter(mark + "-" + count, id, new Own(near.shape(), words, Texts.id(mark + "-" + count)));
    }

    private void move(Tree tree, String id) {
        var parent = tree.parents().get(id);
        var siblings = tree.childrenOf(parent).stream()
                .filter(it -> tree.own().get(it).shape().kind()
                        == tree.own().get(id).shape().kind())
                .toList();
        if (siblings.size() < 2 || isInNote(tree, id)) return;
        var behind = siblings.get(chance.nextInt(siblings.size()));
        if (behind.equals(id)) return;
        tree.childrenOf(parent).remove(id);
        tree.addAfter(id, behind, tree.own().get(id));
    }

    private void remove(Tree tree, String id, Edited book) {
        if (!tree.childrenOf(id).isEmpty() || isInNote(tree, id)) return;
        var parent = tree.parents().get(id);
        if (tree.has(parent) && tree.own().get(parent).shape().kind() == Own.Kind.QUOTE) return;
        tree.remove(id);
        book.removed.add(id);
    }

    private static boolean isInNote(Tree tree, String id) {
        return tree.parents().get(id).equals(Tree.NOTES)
                || tree.parents().getOrDefault(tree.parents().get(id), "").equals(Tree.NOTES);
    }

    private static void write(Tree tree, String id, List<Token> tokens) {
        tree.own().put(id, tree.own().get(id).withBody(new Own.Words(Tokens.inlines(tokens))));
    }

    private String word() {
        return mark + count++;
    }
}
