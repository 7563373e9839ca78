package org.whereas.word;

import org.whereas.change.Merge;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// Whether two proposals for a clause can be taken one by one, because they touch different words.
final class Alone {

    private Alone() {}

    static boolean merge(Document exported, Proposal one, Proposal other) {
        if (Clauses.find(exported, one.clause()).isEmpty()) return false;
        var first = Clauses.replace(exported, one.clause(), one.after());
        var second = Clauses.replace(exported, other.clause(), other.after());
        return !(Merge.of(exported, first, second) instanceof Merge.Conflicting);
    }
}
