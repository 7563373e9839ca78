package org.whereas.word;

import java.util.List;

/// The part of a file that only Whereas reads: from which version it was made, and which clause a bookmark is
/// where its
/// name does not tell.
final class DataPart {

    private static final String NAMESPACE = "https://whereas.org/ns/word/1";
    private static final String STORE = "{8F0B6F5A-5B0C-4C5E-9D0B-57484552454B}";

    private DataPart() {}

    static List<Part> parts(Draft draft, String owner) {
        var source = draft.settings().source();
        var xml = new Xml()
                .open("document", "xmlns", NAMESPACE, "address", source.address(), "version", source.revision());
        draft.bookmarks().unreadable().forEach((name, id) -> xml.empty("clause", "bookmark", name, "id", id));
        xml.close();
        var properties = new Xml()
                .open(
                        "ds:datastoreItem",
                        "ds:itemID",
                        STORE,
                        "xmlns:ds",
                        "http://schemas.openxmlformats.org/officeDocument/2006/customXml");
        properties
                .open("ds:schemaRefs")
                .empty("ds:schemaRef", "ds:uri", NAMESPACE)
                .close()
                .close();
        var item = "/customXml/item1.xml";
        return List.of(
                new Part(item, owner, "data", "customXml", "application/xml", xml.bytes()),
                new Part(
                        "/customXml/itemProps1.xml",
                        item,
                        "properties",
                        "customXmlProps",
                        "customXmlProperties",
                        properties.bytes()));
    }
}
