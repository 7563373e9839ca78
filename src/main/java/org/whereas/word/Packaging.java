package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs the parts of a Word file with their references and content types; entries are in order and carry a fixed
/// time, so that the same parts give the same bytes.
final class Packaging {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    private Packaging() {}

    /// What a part holds, written when its turn comes.
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static void write(Manuscript manuscript, OutputStream out) throws IOException {
        write(manuscript, Map.of(), out);
    }

    /// @param streamed the parts, by name, that are not held in memory; they take the place of the manuscript's own
    static void write(Manuscript manuscript, Map<String, Content> streamed, OutputStream out) throws IOException {
        var entries = new TreeMap<String, Content>();
        for (var part : manuscript.parts())
            entries.put(part.name().substring(1), streamed.getOrDefault(part.name(), to -> to.write(part.content())));
        for (var owner : references(manuscript).entrySet()) {
            var content = owner.getValue().close().bytes();
            entries.put(referencesOf(owner.getKey()), to -> to.write(content));
        }
        var types = contentTypes(manuscript.parts());
        var zip = new ZipOutputStream(out);
        add(zip, "[Content_Types].xml", to -> to.write(types));
        for (var entry : entries.entrySet()) add(zip, entry.getKey(), entry.getValue());
        zip.finish();
    }

    /// What each part refers to: other parts, then addresses outside the file.
    private static Map<String, Xml> references(Manuscript manuscript) {
        var all = new LinkedHashMap<String, Xml>();
        for (var part : manuscript.parts())
            of(all, part.owner())
                    .empty(
                            "Relationship",
                            "Id",
                            part.id(),
                            "Type",
                            part.relationship(),
                            "Target",
                            target(part.owner(), part.name()));
        manuscript
                .links()
                .forEach((owner, links) -> links.forEach((id, address) -> of(all, owner)
                        .empty(
                                "Relationship",
                                "Id",
                                id,
                                "Type",
                                HYPERLINK,
                                "Target",
                                address,
                                "TargetMode",
                                "External")));
        return all;
    }

    private static Xml of(Map<String, Xml> all, String owner) {
        return all.computeIfAbsent(owner, _ -> new Xml().open("Relationships", "xmlns", PACKAGE + "relationships"));
    }

    /// Where the references of a part stand: `word/_rels/document.xml.rels`.
    private static String referencesOf(String owner) {
        var slash = owner.lastIndexOf('/');
        return (owner.substring(0, Math.max(slash, 0)) + "/_rels/" + owner.substring(slash + 1) + ".rels").substring(1);
    }

    /// A part as another names it, from the folder of that one.
    private static String target(String owner, String name) {
        var from = folders(owner);
        var to = folders(name);
        var common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) common++;
        var path = new ArrayList<String>();
        for (int i = common; i < from.size(); i++) path.add("..");
        path.addAll(to.subList(common, to.size()));
        path.add(name.substring(name.lastIndexOf('/') + 1));
        return String.join("/", path);
    }

    private static List<String> folders(String name) {
        var slash = name.lastIndexOf('/');
        return slash <= 0 ? List.of() : List.of(name.substring(1, slash).split("/"));
    }

    private static byte[] contentTypes(List<Part> parts) {
        var xml = new Xml().open("Types", "xmlns", PACKAGE + "content-types");
        xml.empty("Default", "Extension", "rels", "ContentType", RELATIONSHIPS);
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        for (var part : new TreeMap<>(byName(parts)).values())
            xml.empty("Override", "PartName", part.name(), "ContentType", part.contentType());
        return xml.close().bytes();
    }

    private static Map<String, Part> byName(List<Part> parts) {
        var names = new LinkedHashMap<String, Part>();
        for (var part : parts) names.put(part.name(), part);
        return names;
    }

    private static void add(ZipOutputStream zip, String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
