package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/// The parts of a Word file that came from outside, with what they refer to.
final class Unpacked {

    private final Map<String, byte[]> parts;

    /// @param target a part of the file such as `/word/styles.xml`, or an address outside it
    record Reference(String type, String target, boolean external) {}

    private Unpacked(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /// The parts, checked while they inflate ([Unpacking]).
    ///
    /// @throws WordRefused when it is no Word file, or one that may do harm
    static Unpacked of(byte[] docx) {
        Unpacking.of(docx);
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put("/" + entry.getName(), zip.readAllBytes());
        } catch (IOException | IllegalArgumentException broken) {
            throw new WordRefused(WordRefused.Reason.DAMAGED, "");
        }
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
    /// @throws WordRefused when it is broken, declares anything, or is nested deeper than any text
    Optional<Tag> xml(String name) {
        try {
            return part(name).map(Tag::read);
        } catch (IllegalStateException broken) {
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
