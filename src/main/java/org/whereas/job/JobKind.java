package org.whereas.job;

import java.util.List;

/// One kind of long work. A feature implements it in an application-scoped bean, which is found by CDI.
public interface JobKind {

    /// What jobs of this kind are called in the database and in the API: a few small letters, for good.
    String name();

    /// What there is to do, in order; asked once, in a transaction, as whoever asked for the job.
    /// Refused, it ends the job with that sentence.
    List<JobItem> items(JobSummary job);

    /// Does one item, named as [#items] named it, as whoever asked for the job, in a transaction that at most
    /// [#together] items share. A refusal undoes the item and is told as the reason why it failed.
    void work(JobSummary job, String item);

    /// Refuses whoever may not have the file that a job made: the rights that it took to make it may be
    /// lost by the time it is fetched, and a token may have fewer. Asked each time it is fetched, after it
    /// is known that the job is the caller's own.
    default void checkFile(JobSummary job) {}

    /// How many items may be done in one transaction, for work that is many small items. Where one of them fails, the
    /// transaction is undone and the items are tried again in smaller portions.
    default int together() {
        return 1;
    }

    /// Whether such portions may be done at the same time: no item may change what another reads or changes.
    default boolean isParallel() {
        return false;
    }

    /// The path of the page on which whoever asked sees what came of it; empty for none.
    default String result(JobSummary job) {
        return "";
    }
}
