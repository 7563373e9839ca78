package org.whereas.change;

import java.util.List;
import org.whereas.text.Attributes;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Markdown;

/// The three wordings of a clash as Markdown.
final class ClashText {

    private ClashText() {}

    /// Both sides changed the clause: its own words, with attributes only where they are what clashes.
    static Clash ofWording(String id, Own base, Own local, Own model, OwnMerge merge) {
        return new Clash(
                id,
                List.of(),
                base == null ? "" : alone(base, merge.attributesClash()),
                alone(local, merge.attributesClash()),
                alone(model, merge.attributesClash()));
    }

    /// One side removed the clause: with all it holds.
    static Clash ofRemoval(String id, String name, Tree base, Tree local, Tree model) {
        return new Clash(id, List.of(), branch(base, name), branch(local, name), branch(model, name));
    }

    private static String alone(Own own, boolean withAttributes) {
        var attributes = withAttributes ? own.attributes().withId("") : Attributes.NONE;
        return write(List.of(TreeWriter.alone(own.withAttributes(attributes))));
    }

    private static String branch(Tree tree, String name) {
        if (!tree.has(name)) return "";
        if (tree.childrenOf(name).isEmpty()) return alone(tree.own().get(name), false);
        return write(TreeWriter.branch(tree, name));
    }

    private static String write(List<Block> blocks) {
        return Markdown.write(new Document(FrontMatter.NONE, blocks)).strip();
    }
}
