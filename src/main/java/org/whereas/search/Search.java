package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.whereas.membership.Caller;

/// Search as other features and the edge use it: always for the caller of the request, who finds only
/// what they may read.
@ApplicationScoped
public class Search {

    @Inject
    LiveIndex live;

    @Inject
    Caller caller;

    @Inject
    SearchSettings settings;

    @Inject
    ByMeaning meaning;

    @Inject
    BodiesKnown bodies;

    private WordLists words;
    private Known known;

    /// The words that search knows, and what was counted with them.
    private record Known(Vocabulary vocabulary, Totals totals) {}

    /// How the index is, for health and administration.
    public State state() {
        var meanings = meaning.meanings();
        return live.state().meaning(meanings == null ? State.OFF : meanings.waiting());
    }

    /// What is made of the newest state of the index for the caller.
    interface Work<T> {
        T of(IndexReader reader, Readers readers, Vocabulary words) throws IOException;
    }

    <T> T read(Work<T> work) {
        var readers = new Readers(caller.organizations());
        var now = vocabulary();
        return live.read(reader -> work.of(reader, readers, now));
    }

    Found find(Asked asked) {
        return finding(finder -> finder.find(asked));
    }

    /// All results, as they are told from each other.
    Results results(Asked asked) {
        return finding(finder -> finder.results(asked));
    }

    /// What of a search was not seen before, and as many of it as a page of it has.
    News news(Asked asked, Seen seen) {
        return finding(finder -> finder.news(asked, seen));
    }

    /// What is found in the newest state of the index for the caller.
    private interface Finding<T> {
        T by(Finder finder) throws IOException;
    }

    private <T> T finding(Finding<T> finding) {
        var readers = new Readers(caller.organizations());
        var now = known();
        var meanings = meaning.meanings();
        var about = bodies.now();
        return live.read(reader -> finding.by(
                new Finder(reader, readers, now.vocabulary(), now.totals(), about, meanings, Finder.LONGEST)));
    }

    /// The words that search knows now.
    Vocabulary vocabulary() {
        return known().vocabulary();
    }

    private synchronized Known known() {
        if (words == null) words = new WordLists(settings.words());
        var now = words.now();
        if (known == null || known.vocabulary() != now) known = new Known(now, new Totals());
        return known;
    }

    /// What completes something that is typed, so many at most.
    List<Completion.Offer> complete(String typed, int most) {
        return read((reader, readers, words) -> new Completion(reader, readers, words.synonyms()).of(typed, most));
    }
}
