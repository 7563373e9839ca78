package org.whereas.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.FrontMatter;
import org.whereas.text.Markdown;

/// The texts that are shipped, as they are and put together to a length.
final class Policies {

    private static final Path FOLDER = Path.of("model-policies/uscm");
    private static final List<String> LONG =
            List.of("de-escalation", "duty-to-intervene", "first-amendment-assemblies");

    private Policies() {}

    static List<Document> shipped() {
        try (var files = Files.walk(FOLDER.getParent())) {
            return files.filter(
                            file -> file.getNameCount() == 3 && file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> Markdown.parse(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A policy of about so many words, made of the blocks of the shipped model policies, again and again where they
    /// do not suffice; every clause has an id of its own.
    static Document ofWords(int words) {
        var blocks = new ArrayList<Block>();
        var notes = new ArrayList<Block>();
        int left = words;
        for (int round = 0; left > 0; round++) {
            for (var block : policy(round).blocks()) {
                if (block instanceof Block.Footnote) notes.add(block);
                else if (left > 0) {
                    blocks.add(block);
                    left -= words(block);
                }
            }
        }
        blocks.addAll(notes);
        return referred(new Document(policy(0).front(), blocks));
    }

    private static int words(Block block) {
        return Markdown.write(new Document(FrontMatter.NONE, List.of(block))).split("\\s+").length;
    }

    /// The long policies in turn; ids and footnotes say in which round they were taken.
    private static Document policy(int round) {
        var text = read(FOLDER.resolve(LONG.get(round % LONG.size()) + ".md"));
        return Markdown.parse(text.replace("{#", "{#r" + round + "-").replace("[^", "[^r" + round + "-"));
    }

    /// Without the footnotes to which nothing refers any more.
    private static Document referred(Document whole) {
        var tree = TreeReader.read(whole);
        var wanted = new References();
        tree.reading().forEach(name -> wanted.read(tree.own().get(name)));
        for (var note : List.copyOf(tree.childrenOf(Tree.NOTES)))
            if (!wanted.has(tree.own().get(note).shape().label())) tree.remove(note);
        return Markdown.parse(Markdown.write(TreeWriter.write(tree, whole.front())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
