package org.whereas.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;

/// Keeps nine tenths of the rows in one segment: where more lie in others, or are deleted, all become one. Each
/// segment is asked by itself, and which copies are twins is known in a segment only, so ten of them answer in twice
/// the time of one. A row is written ten times on the average until twice as many are there; searching is what an
/// index of some hundred megabytes is for.
final class OneLargeSegment extends FilterMergePolicy {

    private static final long SHARE = 10;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final LongSupplier free;
    private final InstantSource clock;
    private volatile boolean gathers;
    private volatile Instant from = Instant.MIN;

    /// Leaves segments to Lucene's policy until it [#gathers][#gather()].
    ///
    /// @param free how many bytes may still be written; where that is too little for another index beside the one
    ///     that is there, segments are merged as Lucene does by itself
    OneLargeSegment(LongSupplier free, InstantSource clock) {
        super(new TieredMergePolicy());
        this.free = free;
        this.clock = clock;
    }

    /// Keeps one segment from now on; what is being merged at this moment is gathered when it is done.
    void gather() {
        gathers = true;
    }

    /// Leaves segments to Lucene's policy for some minutes, because one could not be written; answers whether that is
    /// news.
    boolean rest() {
        var isNews = !isResting();
        from = clock.instant().plus(PAUSE);
        return isNews;
    }

    private boolean isResting() {
        return clock.instant().isBefore(from);
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        var isDue = gathers && !isResting() && context.getMergingSegments().isEmpty() && isScattered(segments, context);
        if (!isDue || !hasRoom(segments)) return super.findMerges(trigger, segments, context);
        var all = new MergeSpecification();
        all.add(new OneMerge(segments.asList()));
        return all;
    }

    private static boolean isScattered(SegmentInfos segments, MergeContext context) throws IOException {
        var rows = 0L;
        var largest = 0L;
        for (var segment : segments) {
            rows += segment.info.maxDoc();
            largest = Math.max(largest, segment.info.maxDoc() - context.numDeletesToMerge(segment));
        }
        return (rows - largest) * SHARE > rows;
    }

    private boolean hasRoom(SegmentInfos segments) throws IOException {
        var needed = 0L;
        for (var segment : segments) needed += segment.sizeInBytes();
        return free.getAsLong() > 2 * needed;
    }
}
