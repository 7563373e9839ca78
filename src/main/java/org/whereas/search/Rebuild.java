package org.whereas.search;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// An index that is made anew from all documents, some at a time, beside the one that counts. What is saved
/// meanwhile is in the change feed and taken in at the end.
final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class.getName());
    private static final int BATCH = 50;
    private static final int TELL_EVERY = 1_000;

    private final Intake intake;
    private final IndexFolder folder;
    private final IndexFolder.Fresh fresh;
    private final long documents;
    private long last;
    private long done;

    private Rebuild(Intake intake, IndexFolder folder, IndexFolder.Fresh fresh, long documents) {
        this.intake = intake;
        this.folder = folder;
        this.fresh = fresh;
        this.documents = documents;
    }

    /// @param meanings what clauses mean; null where nobody asked for it
    static Rebuild begun(Intake intake, IndexFolder folder, Meanings meanings) throws IOException {
        var library = intake.library();
        var fresh = folder.fresh(library.name(), library.newest());
        fresh.index().mean(meanings);
        return new Rebuild(intake, folder, fresh, library.size());
    }

    /// How far it is.
    State.Progress progress() {
        return new State.Progress(done, Math.max(done, documents));
    }

    /// Takes the next documents in; answers whether there are more.
    boolean step() throws IOException {
        var next = intake.library().documents(last, BATCH);
        if (next.isEmpty()) return false;
        intake.put(fresh.index(), next);
        last = next.getLast();
        var before = done;
        done += next.size();
        if (before / TELL_EVERY != done / TELL_EVERY)
            LOG.log(Level.INFO, "Building the search index: {0} of {1} documents", new Object[] {
                done, progress().of()
            });
        return true;
    }

    /// Takes in what was saved meanwhile, and makes it the index that counts.
    SearchIndex adopted() throws IOException {
        var index = fresh.index();
        while (intake.follow(index)) LOG.log(Level.FINE, "Taking in what was saved meanwhile: {0}", index.feed());
        index.refresh(index.feed());
        index.commit();
        folder.adopt(fresh);
        index.gather();
        LOG.log(Level.INFO, "The search index is built: {0} documents, {1} clauses", new Object[] {done, index.clauses()
        });
        return index;
    }

    /// Gives it up and removes it.
    void drop() {
        try {
            fresh.index().close();
            folder.drop(fresh);
        } catch (IOException | RuntimeException | Error broken) {
            LOG.log(Level.FINE, "An index that was given up did not close cleanly", broken);
        }
    }
}
