package org.whereas.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a file of ours says of itself: which version it shows, which clause a bookmark is, and which markings in it
/// are ours.
///
/// The part that only Whereas reads says it all; where a program dropped that part, the properties of the file still
/// name the version.
final class Provenance {

    private static final int MINUTES = 16;

    private final Optional<Exported> exported;
    private final Map<String, String> ids = new HashMap<>();
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

    /// Whether a change was marked when the file was made, to show what differs from another text.
    boolean marked(Tag change) {
        return authors.contains(signed(change.at("w:author"), change.at("w:date")));
    }

    /// Word keeps the minute of a change, not its second.
    private static String signed(String author, String at) {
        return author + "\n" + at.substring(0, Math.min(MINUTES, at.length()));
    }
}
