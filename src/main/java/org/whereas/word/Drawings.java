package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// Pictures, shapes and the boxes of text in them.
final class Drawings {

    private Drawings() {}

    /// Of the ways in which the same is written for old and new programs, the first that says something.
    static Tag shown(Tag alternatives) {
        for (var way : alternatives.content())
            if (!boxes(way).isEmpty() || !way.words().isBlank()) return way;
        return alternatives.content().isEmpty()
                ? Tag.NONE
                : alternatives.content().getFirst();
    }

    /// The contents of the boxes, in order.
    static List<Tag> boxes(Tag tag) {
        var boxes = new ArrayList<Tag>();
        collect(tag, boxes);
        return boxes;
    }

    private static void collect(Tag tag, List<Tag> boxes) {
        if (tag.is("w:txbxContent")) boxes.add(tag);
        else if (tag.is("mc:AlternateContent")) collect(shown(tag), boxes);
        else tag.content().forEach(it -> collect(it, boxes));
    }

    /// The alternative text, empty where nobody wrote one.
    static String words(Tag tag) {
        var own = tag.at("descr").isEmpty() ? tag.at("alt") : tag.at("descr");
        if (!own.isEmpty()) return own;
        for (var it : tag.content()) {
            var words = words(it);
            if (!words.isEmpty()) return words;
        }
        return "";
    }
}
