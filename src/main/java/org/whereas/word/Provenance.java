package org.whereas.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /// What a file says that is not ours.
    static final Provenance NONE = new Provenance();

    private static final Pattern PLACE = Pattern.compile("field\\[(\\d{1,6})]$");

    private final Optional<Exported> exported;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> showing = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> signatures = new HashSet<>();
    private final Set<String> remarks = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final boolean isLibreOffices;

    private Provenance() {
        exported = Optional.empty();
        isLibreOffices = false;
    }

    private Provenance(Opened file, Provenance made) {
        isLibreOffices = file.isLibreOffices();
        var data = file.folder("customXml/").stream()
                .filter(it -> it.is(DataPart.PREFIX + "document") && !(it.at("address") + it.at("version")).isEmpty())
                .findFirst();
        exported = data.map(it -> new Exported(it.at("address"), it.at("version")))
                .or(() -> properties(file.part("docProps/custom.xml")));
        for (var tag : data.orElse(Tag.NONE).content()) read(tag);
        for (var property : file.part("docProps/custom.xml").content()) {
            if (property.at("name").equals(Signatures.PROPERTY))
                signatures.addAll(List.of(property.words().split(" ")));
            if (property.at("name").startsWith(Signatures.STRUCK))
                struck.addAll(List.of(property.words().split(" ")));
        }
        if (data.isEmpty()) fill(made);
    }

    private void read(Tag tag) {
        switch (tag.name().substring(tag.name().indexOf(':') + 1)) {
            case "clause" -> ids.put(tag.at("bookmark"), tag.at("id"));
            case "field" -> field(tag);
            case "change" -> signatures.add(Signatures.of(tag.at("author"), tag.at("at")));
            case "remark" -> remarks.add(tag.at("mark"));
            case "running" -> running.add(tag.at("mark"));
            case "struck" -> struck.add(tag.at("mark"));
            default -> {}
        }
    }

    private void field(Tag tag) {
        aliases.merge(tag.at("alias"), tag.at("name"), (one, other) -> "");
        var words = tag.at("shown").replace(DataPart.LINE, '\n').strip();
        showing.merge(words, tag.at("name"), (one, other) -> "");
        places.put(tag.at("place"), tag.at("name"));
        shown.put(tag.at("name"), words);
    }

    private void fill(Provenance made) {
        ids.putAll(made.ids);
        aliases.putAll(made.aliases);
        showing.putAll(made.showing);
        places.putAll(made.places);
        shown.putAll(made.shown);
    }

    /// @param made what a file says that was made of the same version now, [#NONE] where that is not at hand
    static Provenance of(Opened file, Provenance made) {
        return new Provenance(file, made);
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

    /// Whether a field showed these words when the file was made.
    boolean showed(String field, String words) {
        return shown.getOrDefault(field, "").equals(words);
    }

    /// What was answered in a field. LibreOffice takes the breaks out of an answer of several lines.
    String answer(String field, String words) {
        var was = shown.getOrDefault(field, "");
        return isLibreOffices && was.contains("\n") && was.replace("\n", "").equals(words.replace("\n", ""))
                ? was
                : words;
    }

    /// How many breaks of an answer stand before its content control, where LibreOffice puts them.
    int breaksBefore(String field, String words) {
        return answer(field, words).equals(words)
                ? 0
                : (int) shown.get(field).chars().filter(it -> it == '\n').count();
    }

    /// Whether a change was marked when the file was made, to show what differs from another text.
    boolean marked(Tag change) {
        return signatures.contains(Signatures.of(change.at("w:author"), change.at("w:date")));
    }

    /// Whether a comment was written when the file was made, and nobody changed its words.
    boolean remarked(Tag comment) {
        return remarks.isEmpty()
                ? marked(comment)
                : remarks.contains(Remarks.mark(comment.at("w:author"), Visible.words(comment)));
    }

    /// Whether what runs along head or foot, by its mark, did so when the file was made.
    boolean ran(String mark) {
        return running.contains(mark);
    }

    /// Whether the struck words that have this mark were struck when the file was made.
    boolean struck(String mark) {
        return struck.contains(mark);
    }
}
