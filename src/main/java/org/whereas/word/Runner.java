package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A header or footer of an organization's own file, with its pictures and links.
///
/// @param footer   whether it runs along the foot
/// @param type     on which pages: `default`, `first` or `even`
/// @param pictures what it shows, by the name of the reference
/// @param links    where it leads, by the name of the reference
record Runner(boolean footer, String type, Tag root, Map<String, Picture> pictures, Map<String, String> links) {

    /// @param ending of its name: `png`
    record Picture(String ending, String mediaType, byte[] content) {}

    String id() {
        return (footer ? "footer" : "header") + "-house-" + type;
    }

    String reference() {
        return footer ? "w:footerReference" : "w:headerReference";
    }

    String part() {
        return "/word/" + id() + ".xml";
    }

    /// Its parts, with these words in the place of its marks, such as `{{title}}`.
    List<Part> parts(Map<String, String> words, String owner) {
        var kind = footer ? "footer" : "header";
        var xml = new Xml();
        HouseMarks.replaced(root, words).write(xml);
        var parts = new ArrayList<Part>();
        parts.add(new Part(part(), owner, id(), kind, kind, xml.bytes()));
        pictures.forEach((id, picture) -> parts.add(new Part(
                "/word/media/" + id() + "-" + id + "." + picture.ending(),
                part(),
                id,
                "image",
                picture.mediaType(),
                picture.content())));
        return parts;
    }
}
