package org.whereas.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.whereas.text.Document;

/// The merge of three texts: names the clauses alike in all three, merges their trees and their front matter.
final class ThreeWay {

    private ThreeWay() {}

    /// The merge without shortcuts: also of texts that are equal.
    static Merge merge(Document base, Document local, Document model) {
        var before = TreeReader.read(base);
        var theirs = Pairing.named(before, TreeReader.read(model), "m");
        var ours = Pairing.named(before, TreeReader.read(local), "l");
        ours = SameAdditions.named(before, ours, theirs);
        var collisions = Collisions.between(before, ours, theirs);
        var trees = Trees.of(before, collisions.local(), theirs);
        var merge = trees.merge;
        var tree = trees.merged;
        var front = FrontMerge.of(base.front(), local.front(), model.front());
        var document = TreeWriter.write(tree, front.front());
        var clashes = new ArrayList<>(front.clashes());
        clashes.addAll(merge.clashes());
        var notes = new Merge.Notes(new TreeMap<>(collisions.renamed()), merge.blended());
        if (clashes.isEmpty()) return new Merge.Clean(document, notes);
        return new Merge.Conflicting(document, clashes, notes);
    }

    /// The merged trees, with what one side cut off folded back where that spares a question.
    private record Trees(TreeMerge merge, Tree merged) {

        static Trees of(Tree base, Tree local, Tree model) {
            var left = new HashSet<String>();
            while (true) {
                var folds = new Folds();
                var ours = folds.fold(base, local, model, left);
                var theirs = folds.fold(base, model, ours, left);
                var merge = new TreeMerge(base, ours, theirs);
                var merged = merge.merged();
                if (!left.addAll(folds.among(merge.inQuestion()))) return new Trees(merge, folds.unfolded(merged));
            }
        }
    }

    /// Clauses without id that both sides put in with the same words.
    private static final class SameAdditions {
        static Tree named(Tree base, Tree local, Tree model) {
            if (isNamed(local) || isNamed(model)) return local;
            Map<String, String> pairs = Pairing.of(model, local);
            return local.renamed(name -> {
                var there = pairs.getOrDefault(name, name);
                return base.has(name) || base.has(there) ? name : there;
            });
        }

        private static boolean isNamed(Tree tree) {
            return List.copyOf(tree.own().keySet()).stream().noneMatch(name -> name.startsWith("~"));
        }
    }
}
