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

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Totals totals = new Totals();

    /// How the index is, for health and administration.
    public State state() {
        return live.state();
    }

    /// What is made of the newest state of the index for the caller.
    interface Work<T> {
        T of(IndexReader reader, Readers readers, Vocabulary words) throws IOException;
    }

    <T> T read(Work<T> work) {
        var readers = new Readers(caller.organizations());
        return live.read(reader -> work.of(reader, readers, vocabulary));
    }

    Found find(Asked asked) {
        var readers = new Readers(caller.organizations());
        return live.read(reader -> new Finder(reader, readers, vocabulary, totals).find(asked));
    }

    List<Suggestions.Suggestion> suggest(String typed) {
        var readers = new Readers(caller.organizations());
        return live.read(reader -> new Suggestions(reader, readers).of(typed));
    }
}
