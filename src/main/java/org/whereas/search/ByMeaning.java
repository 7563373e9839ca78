package org.whereas.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Search by meaning, where somebody put the jars of a model into the folder for it. A thread of its own
/// works out what clauses mean; when the model cannot be loaded, search goes on by words alone.
@ApplicationScoped
public class ByMeaning {

    private static final Logger LOG = Logger.getLogger(ByMeaning.class.getName());
    private static final String PROBE = "meaning";

    @Inject
    SearchSettings settings;

    @Inject
    Shelves library;

    @Resource
    ContextService contexts;

    private volatile Meanings meanings;
    private Thread thread;

    /// What clauses mean; null where search by meaning is off.
    Meanings meanings() {
        return meanings;
    }

    /// Whether the jars of a model are there.
    private boolean isWanted() {
        return settings.meaning().filter(Files::isDirectory).isPresent();
    }

    /// Loads the model and begins to work, where it is switched on; takes a second or more.
    synchronized Optional<Meanings> start() {
        if (thread != null || !isWanted()) return Optional.ofNullable(meanings);
        try {
            var model = MeaningModel.in(settings.meaning().orElseThrow());
            var file = settings.directory().resolve("meanings-" + model.name());
            meanings = new Meanings(model, KnownMeanings.in(file, model.of(PROBE).length));
            var work = contexts.createContextualProxy((Runnable) this::run, Runnable.class);
            thread = Thread.ofPlatform()
                    .name("search-meanings")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(work);
            LOG.log(Level.INFO, "Search by meaning is on: {0}", model.name());
        } catch (Throwable unusable) {
            // what is in the jars is not ours: it may fail in any way, and search by words goes on
            LOG.log(Level.WARNING, "Search by meaning stays off", unusable);
        }
        return Optional.ofNullable(meanings);
    }

    /// Nobody interrupts the thread: that would close the file of what is known, under the indexer too.
    @PreDestroy
    void stop() {
        if (meanings != null) meanings.end();
    }

    private void run() {
        for (var next = next(); next.isPresent(); next = next()) learn(next.getAsLong());
    }

    private OptionalLong next() {
        try {
            return meanings.next();
        } catch (InterruptedException ended) {
            return OptionalLong.empty();
        }
    }

    private void learn(long document) {
        try {
            meanings.learn(document, library.editions(List.of(document)).getOrDefault(document, List.of()));
        } catch (Throwable failed) {
            LOG.log(Level.WARNING, "What document " + document + " means stays unknown until the next start", failed);
        }
    }
}
