package org.whereas.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a file of ours says of itself: which version it shows, which clause a bookmark is, and which markings in it
/// are ours.
///
/// The part that only Whereas reads says it all; where a program dropped that part, the properties of the file still
/// name the version.
final class Provenance {

    private static final int MINUTES = 16;
    private static final Pattern PLACE = Pattern.compile("field\\[(\\d{1,6})]$");

    private final Optional<Exported> exported;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> showing = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> authors = new HashSet<>();

    private Provenance(Opened file) {
        var data = file.folder("customXml/").stream()
                .filter(it -> it.is("document") && !it.at("address").isEmpty()
                        || it.is("document") && !it.at("version").isEmpty())
                .findFirst();
        exported = data.map(it -> new Exported(it.at("address"), it.at("version")))
                .or(() -> properties(file.part("docProps/custom.xml")));
        for (var tag : data.orElse(Tag.NONE).content()) {
            if (tag.is("clause")) ids.put(tag.at("bookmark"), tag.at("id"));
            if (tag.is("field")) {
                aliases.merge(tag.at("alias"), tag.at("name"), (one, other) -> "");
                showing.merge(tag.at("shown").strip(), tag.at("name"), (one, other) -> "");
                places.put(tag.at("place"), tag.at("name"));
            }
            if (tag.is("change")) authors.add(signed(tag.at("author"), tag.at("at")));
        }
    }

    static Provenance of(Opened file) {
        return new Provenance(file);
    }

    private static Optional<Exported> properties(Tag root) {
        var address = "";
        var version = "";
        for (var property : root.content()) {
            if (property.at("name").equals("Whereas address")) address = property.words();
            if (property.at("name").equals("Whereas version")) version = property.words();
        }
        return version.isEmpty() ? Optional.empty() : Optional.of(new Exported(address, version));
    }

    boolean isOurs() {
        return exported.isPresent();
    }

    Optional<Exported> exported() {
        return exported;
    }

    /// The clause that a bookmark of ours is.
    String id(String bookmark) {
        return ids.getOrDefault(bookmark, bookmark.replace('_', '-'));
    }

    /// The field that a content control is: by its tag, and where a program dropped that, by its place among the
    /// answers, by its title or by what it showed. Empty for another control.
    String field(Tag properties, String shown) {
        var tag = properties.value("w:tag");
        if (!tag.isEmpty()) return tag;
        var bound = PLACE.matcher(
                properties.child("w:dataBinding").map(it -> it.at("w:xpath")).orElse(""));
        if (bound.find()) return places.getOrDefault(bound.group(1), "");
        var titled = aliases.getOrDefault(properties.value("w:alias"), "");
        return titled.isEmpty() ? showing.getOrDefault(shown, "") : titled;
    }

    /// Whether a change was marked when the file was made, to show what differs from another text.
    boolean marked(Tag change) {
        return authors.contains(signed(change.at("w:author"), change.at("w:date")));
    }

    /// Word keeps the minute of a change, not its second.
    private static String signed(String author, String at) {
        return author + "\n" + at.substring(0, Math.min(MINUTES, at.length()));
    }
}
