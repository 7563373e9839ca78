package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.library.Feed;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;

/// What administrators of the site see and do of the index. Runs inside its caller's transaction.
@ApplicationScoped
class IndexCare {

    @Inject
    LiveIndex live;

    @Inject
    Feed feed;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// How the index of this node is.
    State state() {
        caller.require(Action.ADMINISTER_SITE);
        return live.state();
    }

    /// Asks every node for a new index. It is an entry of the change feed, so that a node that is stopped in
    /// the middle begins again, and one that is away does so when it comes back.
    void renew() {
        caller.require(Action.ADMINISTER_SITE);
        feed.enter(Feed.Kind.REINDEX, 0, 0);
        audit.enter(Deed.INDEX_RENEWED, 0, "", "");
    }
}
