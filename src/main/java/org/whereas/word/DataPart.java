package org.whereas.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The part of a file that only Whereas reads: from which version it was made, and which clause
/// a bookmark is where its name does not tell, and which field a content control is where a
/// program dropped its tag; and a part that Word reads: the answers of fields.
final class DataPart {

    static final String NAME = "/customXml/item1.xml";
    static final String NAMESPACE = "https://whereas.org/ns/word/1";

    /// Before the names of its elements when the part is read back, so that no other part is taken for it.
    static final String PREFIX = "whereas:";
    private static final String STORE = "{8F0B6F5A-5B0C-4C5E-9D0B-57484552454B}";

    /// Stands for the end of a line in a value of an attribute, where XML keeps none.
    static final char LINE = '\u2028';

    private DataPart() {}

    static final String FIELDS = "https://whereas.org/ns/fields/1";
    static final String FIELDS_STORE = "{8F0B6F5A-5B0C-4C5E-9D0B-574845524546}";

    /// @param running marks of what runs along head and foot ([Surroundings])
    static List<Part> parts(Draft draft, String owner, Set<String> running) {
        var source = draft.settings().source();
        var xml = new Xml()
                .open("document", "xmlns", NAMESPACE, "address", source.address(), "version", source.revision());
        draft.bookmarks().unreadable().forEach((name, id) -> xml.empty("clause", "bookmark", name, "id", id));
        for (var field : draft.controls().written()) {
            var place = String.valueOf(draft.controls().place(field.name()));
            var alias = Controls.shortened(field.label());
            var shown = draft.controls().shown(field.name()).replace('\n', LINE);
            xml.empty("field", "alias", alias, "name", field.name(), "place", place, "shown", shown);
        }
        for (var mark : running) xml.empty("running", "mark", mark);
        var parts = new ArrayList<Part>();
        if (source.isNamed()) parts.addAll(stored(1, owner, STORE, NAMESPACE, xml.close()));
        if (!draft.controls().bound().isEmpty())
            parts.addAll(stored(2, owner, FIELDS_STORE, FIELDS, answers(draft.controls())));
        return parts;
    }

    /// Whose and from when the changes are that the file is made with.
    static List<Tag> signed(WordChanges.Settings settings) {
        var all = new ArrayList<Tag>();
        Stream.concat(Stream.of(settings.author()), settings.authors().values().stream())
                .distinct()
                .sorted(Comparator.comparing(WordChanges.Author::at).thenComparing(WordChanges.Author::name))
                .map(it -> List.of("author", it.name(), "at", it.at().toString()))
                .forEach(it -> all.add(new Tag("change", it, List.of(), "")));
        return all;
    }

    /// The answers of the fields, each once.
    private static Xml answers(Controls controls) {
        var xml = new Xml().open("fields", "xmlns", FIELDS);
        for (var field : controls.bound()) xml.leaf("field", field.shown().orElse(""), "name", field.name());
        return xml.close();
    }

    private static List<Part> stored(int number, String owner, String store, String namespace, Xml content) {
        var properties = new Xml()
                .open(
                        "ds:datastoreItem",
                        "ds:itemID",
                        store,
                        "xmlns:ds",
                        "http://schemas.openxmlformats.org/officeDocument/2006/customXml");
        properties
                .open("ds:schemaRefs")
                .empty("ds:schemaRef", "ds:uri", namespace)
                .close()
                .close();
        var item = "/customXml/item" + number + ".xml";
        return List.of(
                new Part(
                        item,
                        owner,
                        "data" + (number == 1 ? "" : number),
                        "customXml",
                        "application/xml",
                        content.bytes()),
                new Part(
                        "/customXml/itemProps" + number + ".xml",
                        item,
                        "properties",
                        "customXmlProps",
                        "customXmlProperties",
                        properties.bytes()));
    }
}
