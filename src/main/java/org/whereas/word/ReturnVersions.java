package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.whereas.text.Canonical;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// The text of a file that came back, as it is without anybody's tracked changes and with those of one.
final class ReturnVersions {

    /// So many are told apart; what others did is told together.
    private static final int AUTHORS = 12;

    private final Opened file;
    private final Provenance provenance;
    private final Origin origin;
    private final Document exported;
    private final List<String> authors;

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
        var named = new ArrayList<String>();
        for (var change : file.changes()) if (!named.contains(change.author())) named.add(change.author());
        authors = List.copyOf(named.subList(0, Math.min(named.size(), AUTHORS)));
    }

    /// Who made tracked changes, in the order of the file.
    List<String> authors() {
        return authors;
    }

    /// Without the tracked changes of anybody; our own markings count as accepted.
    Version untracked() {
        return version(provenance::marked);
    }

    /// With the tracked changes of one author.
    Version of(String author) {
        var others = Set.copyOf(authors);
        Predicate<Tag> his = change -> change.at("w:author").equals(author)
                || author.equals(authors.getLast()) && !others.contains(change.at("w:author"));
        return version(change -> provenance.marked(change) || his.test(change));
    }

    /// With all of them.
    Version all() {
        return version(_ -> true);
    }

    private Version version(Predicate<Tag> accepts) {
        return new Version(new Reading(file, accepts, origin), exported);
    }
}
