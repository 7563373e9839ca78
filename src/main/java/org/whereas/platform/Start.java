package org.whereas.platform;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.whereas.job.JobRunner;
import org.whereas.search.FeedIndexer;
import org.whereas.word.WordWarmUp;

/// What happens once, before the first request: the schema is brought up to date, the shipped library is loaded, and
/// where nobody has signed in yet, the link for the first administrator is laid ready.
@WebListener
public class Start implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Start.class.getName());

    @Resource(lookup = Database.NAME)
    DataSource database;

    @Inject
    ShippedLibrary library;

    @Inject
    FirstSignIn firstSignIn;

    @Inject
    FeedIndexer indexer;

    @Inject
    JobRunner jobs;

    @Inject
    FamilyFigures figures;

    @Inject
    UpdateFigures updates;

    @Inject
    Loading loading;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Flyway.configure(Start.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                // pieces of work have numbers of their own and arrive in any order
                .outOfOrder(true)
                .load()
                .migrate();
        MergeEdition.hold(database);
        library.load(new PackedFiles(event.getServletContext(), "/WEB-INF/classes/model-policies/"));
        firstSignIn.lay();
        indexer.start();
        jobs.start();
        loading.done();
        Thread.ofPlatform().daemon().name("word-warm-up").start(WordWarmUp::run);
        Thread.ofPlatform().daemon().name("family-figures").start(this::keepFigures);
    }

    /// What fails of the first is tried again at the next start; the counting goes on for as long as the server.
    private void keepFigures() {
        try {
            figures.look();
            figures.fill();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The figures of families could not be made", failed);
        }
        updates.run();
    }
}
