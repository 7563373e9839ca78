package org.whereas.word;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of a Word file that came from outside, with what they refer to.
final class Unpacked {

    /// So many elements and attributes has a text of some six hundred pages.
    private static final int MOST = 300_000;

    /// Word itself writes some twenty thousand.
    private static final int MOST_IN_STYLES = 60_000;

    private final Map<String, byte[]> parts;
    private final Map<String, Map<String, Reference>> references = new HashMap<>();
    private final XmlReading.Allowance allowance = new XmlReading.Allowance(MOST);

    /// @param target a part of the file such as `/word/styles.xml`, or an address outside it
    record Reference(String type, String target, boolean external) {}

    private Unpacked(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// The parts, checked while they inflate ([Unpacking]).
    ///
    /// @throws WordRefused when it is no Word file, or one that may do harm
    static Unpacked of(byte[] docx) {
        var parts = new HashMap<String, byte[]>();
        Unpacking.all(docx).forEach((name, content) -> parts.put("/" + name, content));
        return new Unpacked(parts);
    }

    static WordRefused unusual() {
        return new WordRefused(WordRefused.Reason.NOT_WORD, "");
    }

    /// The part that holds the text.
    String main() {
        return references("").values().stream()
                .filter(it -> it.type().endsWith("/officeDocument") && !it.external())
                .map(Reference::target)
                .findFirst()
                .orElseThrow(Unpacked::unusual);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// A part as elements.
    ///
    /// @throws WordRefused when it is broken, declares anything, is nested deeper than any text, or is past a limit
    Optional<Tag> xml(String name) {
        return xml(name, allowance);
    }

    /// The styles of the part that holds the text.
    ///
    /// @throws WordRefused when there are none, and as [#xml] does
    Tag styles(String main) {
        return target(main, "styles")
                .flatMap(it -> xml(it, new XmlReading.Allowance(MOST_IN_STYLES)))
                .filter(it -> it.is("w:styles"))
                .orElseThrow(Unpacked::unusual);
    }

    private Optional<Tag> xml(String name, XmlReading.Allowance allowance) {
        try {
            return part(name).map(content -> Tag.read(content, name, allowance));
        } catch (IllegalStateException | UncheckedIOException broken) {
            throw new WordRefused(WordRefused.Reason.XML, name);
        }
    }

    Optional<Reference> reference(String owner, String id) {
        return Optional.ofNullable(references(owner).get(id));
    }

    /// The part of a kind that another refers to.
    Optional<String> target(String owner, String kind) {
        return references(owner).values().stream()
                .filter(it -> it.type().endsWith("/" + kind) && !it.external())
                .map(Reference::target)
                .findFirst();
    }

    private Map<String, Reference> references(String owner) {
        var known = references.get(owner);
        if (known != null) return known;
        var read = read(owner);
        references.put(owner, read);
        return read;
    }

    private Map<String, Reference> read(String owner) {
        var all = new HashMap<String, Reference>();
        var slash = owner.lastIndexOf('/');
        var folder = owner.substring(0, Math.max(slash, 0));
        var name = folder + "/_rels/" + owner.substring(slash + 1) + ".rels";
        xml(name)
                .ifPresent(root -> root.all()
                        .filter(tag -> tag.is("Relationship"))
                        .forEach(tag -> {
                            var external = tag.at("TargetMode").equals("External");
                            var target = external ? tag.at("Target") : resolved(folder, tag.at("Target"));
                            all.put(tag.at("Id"), new Reference(tag.at("Type"), target, external));
                        }));
        return all;
    }

    private static String resolved(String folder, String target) {
        var path = new ArrayDeque<String>();
        if (!target.startsWith("/")) for (var step : folder.split("/")) if (!step.isEmpty()) path.addLast(step);
        for (var step : target.split("/")) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.addLast(step);
        }
        return "/" + String.join("/", path);
    }
}
