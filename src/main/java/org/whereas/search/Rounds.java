package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Follows the library round after round, whatever goes wrong in one: the thread that calls this is the only one that
/// writes the index, and without it search would answer from a frozen one.
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Patience CLOSED = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Following following;
    private int failures;
    private String said = "";

    Rounds(Following following) {
        this.following = following;
    }

    /// Does what there is to do and answers how long to wait before the next round. While questions are answered a
    /// failure is tried again soon; where the index cannot be opened or built, later each time.
    Duration next() {
        try {
            if (!following.isSound()) reopen();
            var more = following.step();
            failures = 0;
            said = "";
            return more ? Duration.ZERO : LOOK;
        } catch (IOException | RuntimeException failed) {
            say(Level.WARNING, "The search index could not be brought up to date; trying again", failed);
        } catch (Throwable broken) {
            // of a mapped file that is cut short comes an Error; what this index has in memory is not to be trusted
            following.giveUp();
            say(Level.SEVERE, "The search index was given up and will be opened again", broken);
        }
        return CLOSED.after(following.isSound() ? 1 : ++failures);
    }

    /// What fails in the same way round after round is told once, or a disk that is full would be filled with that.
    private void say(Level level, String what, Throwable failed) {
        LOG.log(said.equals(failed.toString()) ? Level.FINE : level, what, failed);
        said = failed.toString();
    }

    private void reopen() throws IOException {
        following.giveUp();
        following.open();
    }

    /// Commits and closes.
    void end() {
        try {
            following.end();
        } catch (Throwable failed) {
            LOG.log(
                    Level.WARNING,
                    "The search index was not closed cleanly; it will be brought up to date at start",
                    failed);
        }
    }
}
