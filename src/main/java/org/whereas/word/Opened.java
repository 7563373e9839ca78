package org.whereas.word;

import static org.whereas.word.WordRefused.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Word file that was checked, with the parts that its main part points to.
final class Opened {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String MACROS = "macroEnabled";
    private static final int ELEMENTS = 500_000;

    private final Map<String, byte[]> parts;
    private final Map<String, Tag> read = new HashMap<>();
    private final XmlReading.Allowance allowance = new XmlReading.Allowance(ELEMENTS);
    private final String main;

    /// What a part points to.
    ///
    /// @param kind the last step of the relationship's type: `hyperlink`, `footnotes`
    record Link(String id, String kind, String target, boolean outside) {}

    /// @param parts of a file that was checked ([Unpacking])
    Opened(Map<String, byte[]> parts) {
        this.parts = parts;
        var types = tag(CONTENT_TYPES).orElseThrow(() -> new WordRefused(Reason.NOT_WORD, ""));
        for (var type : types.content())
            if (type.at("ContentType").contains(MACROS)) throw new WordRefused(Reason.MACROS, "");
        main = links("").stream()
                .filter(link -> link.kind().equals("officeDocument") && !link.outside())
                .map(Link::target)
                .findFirst()
                .orElseThrow(() -> new WordRefused(Reason.NOT_WORD, ""));
        if (!isText(types, main) || !document().is("w:document")) throw new WordRefused(Reason.NOT_WORD, "");
    }

    /// @throws WordRefused when the bytes are no Word file, or past a limit
    static Opened of(byte[] file) {
        return new Opened(Unpacking.of(file));
    }

    private static boolean isText(Tag types, String main) {
        return types.content().stream()
                .filter(type -> type.at("PartName").equalsIgnoreCase("/" + main))
                .findFirst()
                .map(type -> type.at("ContentType").startsWith(WORD))
                .orElse(true);
    }

    String main() {
        return main;
    }

    Tag document() {
        return part(main);
    }

    /// The root of a part, [Tag#NONE] where there is none.
    Tag part(String name) {
        return read.computeIfAbsent(name, it -> tag(it).orElse(Tag.NONE));
    }

    /// The first part of a kind that the main part points to: `styles`, `numbering`, `footnotes`.
    Tag related(String kind) {
        return relatedName(kind).map(this::part).orElse(Tag.NONE);
    }

    Optional<String> relatedName(String kind) {
        return links(main).stream()
                .filter(link -> link.kind().equals(kind) && !link.outside())
                .map(Link::target)
                .findFirst();
    }

    /// Where the links of a part lead outside the file, by their ids.
    Map<String, String> outside(String part) {
        var targets = new LinkedHashMap<String, String>();
        for (var link : links(part)) if (link.outside()) targets.put(link.id(), link.target());
        return targets;
    }

    /// Whether LibreOffice saved it last. It drops what it has no place for: the tags of content controls, how these
    /// are set, and where an answer holds `&` or `<` all parts with data.
    boolean isLibreOffices() {
        return part("docProps/app.xml").content().stream()
                .anyMatch(it -> it.name().endsWith("Application") && it.text().startsWith("LibreOffice"));
    }

    /// The roots of all parts in a folder.
    List<Tag> folder(String folder) {
        return parts.keySet().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(".xml"))
                .map(this::part)
                .toList();
    }

    /// What a part points to; that of the file itself is called by no name.
    List<Link> links(String part) {
        var links = new ArrayList<Link>();
        for (var tag : part(PartNames.relationships(part)).content()) {
            var type = tag.at("Type");
            var outside = tag.at("TargetMode").equals("External");
            var target = outside ? tag.at("Target") : named(PartNames.resolved(part, tag.at("Target")));
            links.add(new Link(tag.at("Id"), type.substring(type.lastIndexOf('/') + 1), target, outside));
        }
        return links;
    }

    private Optional<Tag> tag(String name) {
        return Optional.ofNullable(parts.get(name))
                .filter(content -> content.length > 0)
                .map(content -> XmlReading.of(name, content, allowance));
    }

    /// Names of parts are the same in capitals.
    private String named(String name) {
        if (parts.containsKey(name)) return name;
        return parts.keySet().stream()
                .filter(other -> other.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }
}
