package org.whereas.word;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.text.Canonical;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// The text of a file that came back, as it is without anybody's tracked changes and with those of one.
final class ReturnVersions {

    private final Opened file;
    private final Provenance provenance;
    private final Origin origin;
    private final Document exported;
    private final List<Set<String>> authors;

    /// What a file says under one way of accepting and rejecting.
    static final class Version {

        private final Reading reading;
        private final Title title;
        private final Document document;

        Version(Reading reading, Document exported) {
            this.reading = reading;
            title = Title.of(reading.lines());
            var read = new Document(exported.front(), reading.blocks(title.rest()));
            document = named(read, exported);
        }

        /// With an id for every clause; those whose mark was lost get it back by their words.
        private static Document named(Document read, Document exported) {
            var used = Clauses.of(exported).stream().map(Clause::id).collect(Collectors.toSet());
            return Canonical.of(read, Optional.of(exported), used, "").document();
        }

        Document document() {
            return document;
        }

        String title() {
            return title.words();
        }

        Reading reading() {
            return reading;
        }
    }

    ReturnVersions(WordText file, Origin origin, Document exported) {
        this.file = file.original().file();
        this.origin = origin;
        this.exported = exported;
        provenance = Provenance.of(this.file, origin.made());
        authors = Authors.of(this.file, provenance);
    }

    /// Who made tracked changes, in the order of the file; together where they can only be read so.
    List<Set<String>> authors() {
        return authors;
    }

    /// The tracked changes of the text with those of its notes.
    List<TrackedChange> changes(List<TrackedChange> ofText) {
        return Stream.of(
                        ofText,
                        Tracked.of(file.related("footnotes"), provenance),
                        Tracked.of(file.related("endnotes"), provenance))
                .flatMap(List::stream)
                .toList();
    }

    /// Without the tracked changes of anybody; our own markings count as accepted.
    Version untracked() {
        return version(provenance::marked);
    }

    /// With the tracked changes of some authors.
    Version of(Set<String> names) {
        return version(change -> provenance.marked(change) || names.contains(change.at("w:author")));
    }

    /// With all of them.
    Version all() {
        return version(_ -> true);
    }

    private Version version(Predicate<Tag> accepts) {
        return new Version(new Reading(file, accepts, origin), exported);
    }
}
