package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;

/// The index that questions are answered from, while there is one; put here by the thread that follows the
/// feed.
@ApplicationScoped
public class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class.getName());
    private static final int RETRY_SECONDS = 5;

    private volatile SearchIndex index;
    private volatile State.Phase phase = State.Phase.OPENING;
    private volatile State.Progress building = State.Progress.NONE;
    private volatile long hidden = System.nanoTime();
    private volatile SearchIndex doubted;
    private volatile State.Failure failure = State.Failure.NONE;

    /// What is made of one state of the index.
    interface Reading<T> {
        T from(IndexReader reader) throws IOException;
    }

    State state() {
        var now = index;
        var progress = building;
        var closed = Duration.ofNanos(System.nanoTime() - hidden);
        if (now == null) return new State(phase, 0, 0, 0, progress, closed).failed(failure);
        var doing = progress.equals(State.Progress.NONE) ? State.Phase.READY : State.Phase.RENEWING;
        return new State(doing, now.clauses(), now.begun(), now.feed(), progress, Duration.ZERO).failed(failure);
    }

    /// Answers from the newest state; refuses with [Problem.Unavailable] while there is no sound index.
    <T> T read(Reading<T> reading) {
        var now = index;
        if (now == null) throw unavailable();
        try {
            return now.read(reading);
        } catch (AlreadyClosedException closed) {
            if (index != now) return read(reading);
            throw doubted(now, closed);
        } catch (IOException damaged) {
            if (index != now) return read(reading);
            throw doubted(now, damaged);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException | InternalError failed) {
            // of a file that is changed while it is read anything can come, a fault of the memory too
            if (isWhole(now)) throw failed;
            if (index != now) return read(reading);
            throw doubted(now, failed);
        }
    }

    private static boolean isWhole(SearchIndex read) {
        try {
            return read.damage().isEmpty();
        } catch (IOException | RuntimeException | InternalError damaged) {
            return false;
        }
    }

    private RuntimeException doubted(SearchIndex read, Throwable thrown) {
        LOG.log(Level.WARNING, "The search index could not be read and will be checked: {0}", thrown.toString());
        doubted = read;
        return unavailable();
    }

    /// Answers questions from an index that is whole, in the place of the one before.
    void show(SearchIndex next) {
        index = next;
        building = State.Progress.NONE;
    }

    /// Says how far an index is that is being built.
    void tell(State.Progress progress) {
        building = progress;
    }

    boolean shows(SearchIndex one) {
        return index == one;
    }

    /// Says why another could not be made; null where it could. The thread that follows the feed says so.
    void failed(State.Failure.What why) {
        failure = failure.with(why);
    }

    /// Takes the index away; questions are refused until the next is shown.
    void hide(State.Phase meanwhile) {
        if (index != null) hidden = System.nanoTime();
        phase = meanwhile;
        building = State.Progress.NONE;
        index = null;
        doubted = null;
    }

    /// Whether an answer failed on what is shown.
    boolean isDoubtful() {
        var one = doubted;
        return one != null && one == index;
    }

    private static RuntimeException unavailable() {
        return new Problem.Unavailable("search", RETRY_SECONDS).asException();
    }
}
