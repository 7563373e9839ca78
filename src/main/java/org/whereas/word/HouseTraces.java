package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What Word notes in a file beside its words and its look: in which sitting each paragraph was typed, and as which
/// files its pictures lay on somebody's machine. No file that we make tells it.
final class HouseTraces {

    private static final Pattern SITTING = Pattern.compile("w:rsid.*|w1[0-9a-z]{1,8}:(paraId|textId|durableId)");
    private static final Pattern FILE =
            Pattern.compile("(?i).*([/\\\\]|\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)\\s*$).*");
    private static final Set<String> PICTURES =
            Set.of("wp:docPr", "pic:cNvPr", "a:cNvPr", "wps:cNvPr", "v:shape", "v:imagedata");
    private static final Set<String> DESCRIPTIONS = Set.of("descr", "title", "alt", "o:title");

    private HouseTraces() {}

    /// The element without them; a description of a picture stays where it is words and not the name of a file.
    static Tag without(Tag tag) {
        var content = tag.content();
        if (content.stream().anyMatch(it -> it.is("w:rsid") || it.is("w:rsids")))
            content = content.stream()
                    .filter(it -> !it.is("w:rsid") && !it.is("w:rsids"))
                    .toList();
        var attributes = attributes(tag);
        return attributes == tag.attributes() && content == tag.content()
                ? tag
                : new Tag(tag.name(), attributes, content, tag.text());
    }

    private static List<String> attributes(Tag tag) {
        var all = tag.attributes();
        var picture = PICTURES.contains(tag.name());
        var kept = new ArrayList<String>(all.size());
        for (int i = 0; i < all.size(); i += 2) {
            var name = all.get(i);
            if (SITTING.matcher(name).matches()) continue;
            kept.add(name);
            kept.add(picture ? told(name, all.get(i + 1)) : all.get(i + 1));
        }
        return kept.equals(all) ? all : kept;
    }

    private static String told(String attribute, String value) {
        if (attribute.equals("name")) return "Picture";
        return DESCRIPTIONS.contains(attribute) && FILE.matcher(value).matches() ? "" : value;
    }
}
