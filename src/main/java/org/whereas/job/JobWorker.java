package org.whereas.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.whereas.membership.Acting;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.problem.Words;

/// The steps of working on a job, each in a transaction of its own and as whoever asked for the job.
@ApplicationScoped
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());
    private static final int TRIES = 3;
    private static final Duration KEPT = Duration.ofDays(90);

    @Resource
    UserTransaction transaction;

    @Inject
    Instance<JobKind> kinds;

    @Inject
    Leases leases;

    @Inject
    Acting acting;

    /// What is thrown where a job is no longer this node's: whatever the transaction did is undone.
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Lost() {
            super("The job was stopped, or another node holds it", null, false, false);
        }
    }

    private Map<String, JobKind> known() {
        return kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    @ActivateRequestContext
    Optional<JobSummary> claim() {
        var known = known();
        return known.isEmpty() ? Optional.empty() : inTransaction(() -> leases.claim(known.keySet()));
    }

    /// Asks what there is to do, where nobody has; false where the job ends with that.
    @ActivateRequestContext
    boolean plan(JobSummary job) {
        if (job.planned()) return true;
        try {
            inTransaction(() -> {
                acting.as(job.member(), job.scope());
                held(leases.plan(job.id(), known().get(job.kind()).items(job)));
                return true;
            });
            return true;
        } catch (Lost gone) {
            return false;
        } catch (RuntimeException failed) {
            var reason = reason(job, "items", failed);
            inTransaction(() -> leases.finish(job.id(), reason));
            return false;
        }
    }

    @ActivateRequestContext
    List<Leases.ToDo> toDo(JobSummary job, int limit) {
        return inTransaction(() -> leases.toDo(job.id(), limit));
    }

    /// The items in the portions in which their kind allows them to be done.
    List<List<Leases.ToDo>> portions(JobSummary job, List<Leases.ToDo> items) {
        var size = Math.max(1, known().get(job.kind()).together());
        var portions = new ArrayList<List<Leases.ToDo>>();
        for (var from = 0; from < items.size(); from += size)
            portions.add(items.subList(from, Math.min(items.size(), from + size)));
        return portions;
    }

    boolean isParallel(JobSummary job) {
        return known().get(job.kind()).isParallel();
    }

    /// Does items in one transaction, and where that fails in two halves; false where the job is no longer this node's.
    @ActivateRequestContext
    boolean work(JobSummary job, List<Leases.ToDo> items) {
        if (items.size() == 1) return one(job, items.getFirst());
        try {
            done(job, items);
            return true;
        } catch (Lost gone) {
            return false;
        } catch (RuntimeException | StackOverflowError failed) {
            var half = items.size() / 2;
            return work(job, items.subList(0, half)) && work(job, items.subList(half, items.size()));
        }
    }

    private boolean one(JobSummary job, Leases.ToDo item) {
        for (var round = 1; ; round++) {
            try {
                done(job, List.of(item));
                return true;
            } catch (Lost gone) {
                return false;
            } catch (RuntimeException | StackOverflowError failed) {
                if (round < TRIES && isPassing(failed)) continue;
                return failed(job, item, reason(job, item.name(), failed));
            }
        }
    }

    /// Whether it may go well the next time: a fault of the moment, or somebody saved the same document
    /// meanwhile.
    private static boolean isPassing(Throwable failed) {
        return !(failed instanceof Refusal refusal) || refusal.problem() instanceof Problem.Stale;
    }

    private void done(JobSummary job, List<Leases.ToDo> items) {
        inTransaction(() -> {
            acting.as(job.member(), job.scope());
            var kind = known().get(job.kind());
            var count = 0;
            for (var item : items) {
                if (!leases.mark(job.id(), item.place(), "done", "")) continue;
                kind.work(job, item.name());
                count++;
            }
            if (count > 0) held(leases.count(job.id(), count, 0));
            return true;
        });
    }

    private boolean failed(JobSummary job, Leases.ToDo item, String reason) {
        return inTransaction(
                () -> leases.mark(job.id(), item.place(), "failed", reason) && leases.count(job.id(), 0, 1));
    }

    @ActivateRequestContext
    void finish(JobSummary job) {
        inTransaction(() -> leases.finish(job.id(), ""));
    }

    @ActivateRequestContext
    void release(JobSummary job) {
        inTransaction(() -> {
            leases.release(job.id());
            return true;
        });
    }

    @ActivateRequestContext
    void renew() {
        inTransaction(() -> {
            leases.renew();
            return true;
        });
    }

    @ActivateRequestContext
    void sweep() {
        inTransaction(() -> {
            leases.sweep(KEPT);
            return true;
        });
    }

    private static void held(boolean held) {
        if (!held) throw new Lost();
    }

    private static String reason(JobSummary job, String item, Throwable failed) {
        if (failed instanceof Refusal refusal) return sentence(refusal.problem());
        LOG.log(Level.WARNING, "Job " + job.id() + " (" + job.kind() + "), item " + item + " failed", failed);
        return Words.ENGLISH.say("job.failure");
    }

    private static String sentence(Problem problem) {
        return problem.rendered(Words.ENGLISH).detail();
    }

    private <T> T inTransaction(Supplier<T> work) {
        try {
            transaction.begin();
            var made = work.get();
            transaction.commit();
            return made;
        } catch (RuntimeException | StackOverflowError failed) {
            rollBack(failed);
            throw failed;
        } catch (Exception failed) {
            rollBack(failed);
            throw new IllegalStateException(failed);
        }
    }

    private void rollBack(Throwable failed) {
        try {
            transaction.rollback();
        } catch (Exception notBegun) {
            failed.addSuppressed(notBegun);
        }
    }
}
