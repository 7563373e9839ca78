package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Markdown;

/// Carries out what people decided about clashes.
final class Decisions {

    private final Tree tree;

    /// Footnotes that were decided to go: they go at the end, unless something still refers to them.
    private final List<String> notes = new ArrayList<>();

    /// Clauses in question that stay, or that nobody decided about yet.
    private final Set<String> staying;

    private FrontMatter front;

    private Decisions(Merge.Conflicting asked, Map<String, Merge.Decision> decisions) {
        tree = TreeReader.read(asked.partial());
        front = asked.partial().front();
        staying = asked.clashes().stream()
                .filter(clash -> !isGone(clash, decisions.get(clash.id())))
                .map(Clash::id)
                .collect(Collectors.toSet());
    }

    private static boolean isGone(Clash clash, Merge.Decision decision) {
        if (decision == null) return false;
        return switch (decision.take()) {
            case LOCAL -> clash.isRemoval() && clash.local().isEmpty();
            case MODEL -> clash.isRemoval() && clash.model().isEmpty();
            case BOTH -> false;
            case TEXT -> decision.text().isBlank();
        };
    }

    static Merge carriedOut(Merge.Conflicting asked, Map<String, Merge.Decision> decisions) {
        var work = new Decisions(asked, decisions);
        var open = new ArrayList<Clash>();
        for (var clash : asked.clashes()) {
            var decision = decisions.get(clash.id());
            if (decision == null) open.add(clash);
            else if (clash.isFront()) work.decideValue(clash, decision);
            else work.decideClause(clash, decision);
        }
        work.removeNotes();
        var document = TreeWriter.write(work.tree, work.front);
        if (open.isEmpty()) return new Merge.Clean(document, asked.notes());
        return new Merge.Conflicting(document, open, asked.notes());
    }

    private void decideValue(Clash clash, Merge.Decision decision) {
        switch (decision.take()) {
            case LOCAL -> {}
            case MODEL -> set(clash.path(), clash.model());
            case TEXT -> set(clash.path(), decision.text());
            case BOTH -> front = front.with(both(clash), clash.path().toArray(String[]::new));
        }
    }

    private void set(List<String> path, String yaml) {
        var keys = path.toArray(String[]::new);
        front = yaml.isBlank() ? front.without(keys) : front.with(FrontMerge.value(yaml), keys);
    }

    private static Object both(Clash clash) {
        if (clash.local().isEmpty() || clash.model().isEmpty()) return FrontMerge.value(clash.local() + clash.model());
        var local = FrontMerge.value(clash.local());
        var model = FrontMerge.value(clash.model());
        if (local instanceof List<?> l && model instanceof List<?> m)
            return OwnMerge.set(List.<Object>of(), List.<Object>copyOf(l), List.<Object>copyOf(m));
        return local + "; " + model;
    }

    private void decideClause(Clash clash, Merge.Decision decision) {
        if (!tree.has(clash.id())) return;
        switch (decision.take()) {
            case LOCAL -> keep(clash, clash.local());
            case MODEL -> {
                if (clash.isRemoval()) keep(clash, clash.model());
                else replace(clash, clash.model());
            }
            case BOTH -> {
                if (!clash.isRemoval()) addBehind(clash.id(), clash.model());
            }
            case TEXT -> replace(clash, decision.text());
        }
        settle(clash.id());
    }

    /// The clause stands as the side has it that has it; it goes when the side that was taken removed it.
    private void keep(Clash clash, String taken) {
        if (clash.isRemoval() && taken.isEmpty()) remove(clash.id());
    }

    private void remove(String id) {
        if (tree.own().get(id).shape().kind() == Own.Kind.FOOTNOTE) notes.add(id);
        else {
            saveStaying(id);
            tree.remove(id);
        }
    }

    /// What was decided to stay does not go with the clause that held it: it moves up.
    private void saveStaying(String id) {
        for (var child : List.copyOf(tree.childrenOf(id)).reversed()) {
            saveStaying(child);
            if (staying.contains(child)) tree.lift(child, id);
        }
    }

    private void removeNotes() {
        for (var note : notes) {
            var references = new References();
            tree.own().forEach((id, own) -> {
                if (!id.equals(note)) references.read(own);
            });
            if (!references.has(note)) tree.remove(note);
        }
    }

    private void replace(Clash clash, String markdown) {
        var blocks = Markdown.parse(markdown).blocks();
        if (blocks.isEmpty()) {
            remove(clash);
            return;
        }
        if (clash.isRemoval()) {
            saveStaying(clash.id());
            for (var child : List.copyOf(tree.childrenOf(clash.id()))) tree.remove(child);
        }
        new Graft(tree, clash.id()).replace(blocks);
    }

    /// An empty text removes the clause; what it held stays unless it was in question too.
    private void remove(Clash clash) {
        if (!clash.isRemoval()) for (var child : tree.childrenOf(clash.id()).reversed()) tree.lift(child, clash.id());
        remove(clash.id());
    }

    private void addBehind(String id, String markdown) {
        new Graft(tree, id).addBehind(Markdown.parse(markdown).blocks());
    }

    private void settle(String id) {
        if (!id.startsWith(TreeMerge.UNDECIDED) || !tree.has(id)) return;
        tree.own().compute(id, (_, own) -> own.withAttributes(own.attributes().withId("")));
    }

    /// New wording put into a tree at the place of a clause or behind it.
    private record Graft(Tree tree, String at) {

        void replace(List<Block> blocks) {
            var read = TreeReader.read(new Document(FrontMatter.NONE, blocks));
            var names = read.childrenOf(Tree.TOP);
            if (names.isEmpty()) return;
            var first = read.own().get(names.getFirst());
            tree.own().compute(at, (_, old) -> wording(old, first));
            graft(read, names.getFirst(), at);
            addRest(read, names.subList(1, names.size()), at);
        }

        void addBehind(List<Block> blocks) {
            var read = TreeReader.read(new Document(FrontMatter.NONE, blocks));
            var names = read.childrenOf(Tree.TOP);
            var last = addRest(read, names, at);
            if (tree.own().get(at).shape().kind() == Own.Kind.HEADING && !last.equals(at)) tree.handOver(at, last);
        }

        private String addRest(Tree read, List<String> names, String before) {
            var last = before;
            for (var name : names) {
                var fresh = fresh();
                tree.addAfter(
                        fresh, last, like(tree.own().get(at), unnamed(read.own().get(name))));
                graft(read, name, fresh);
                last = fresh;
            }
            return last;
        }

        private void graft(Tree read, String from, String to) {
            for (var child : read.childrenOf(from)) {
                var fresh = fresh();
                tree.add(fresh, to, unnamed(read.own().get(child)), null);
                graft(read, child, fresh);
            }
        }

        private String fresh() {
            return "~~" + tree.own().size();
        }

        private Own unnamed(Own own) {
            return tree.has(own.id()) ? own.withAttributes(own.attributes().withId("")) : own;
        }

        /// The new words in the old form; attributes only where new ones are written.
        private static Own wording(Own old, Own fresh) {
            var attributes = fresh.attributes().isEmpty()
                    ? old.attributes()
                    : fresh.attributes().withId(old.attributes().id());
            boolean becomesHeading =
                    fresh.shape().kind() == Own.Kind.HEADING && old.shape().kind() != Own.Kind.ITEM;
            boolean fits = old.body().getClass() == fresh.body().getClass() && !becomesHeading;
            return new Own(fits ? old.shape() : fresh.shape(), fresh.body(), attributes);
        }

        /// A paragraph behind an item is an item.
        private static Own like(Own neighbour, Own own) {
            boolean joins =
                    neighbour.shape().kind() == Own.Kind.ITEM && own.shape().kind() == Own.Kind.PARAGRAPH;
            return joins ? new Own(neighbour.shape(), own.body(), own.attributes()) : own;
        }
    }
}
