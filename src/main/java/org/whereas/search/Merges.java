package org.whereas.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/// Merges segments in the background, and notes that some were merged. One that cannot be written, as on a full disk,
/// is given up and the index goes on as it is; Lucene by itself would close the writer, and opening it again would
/// begin the same merge.
final class Merges extends ConcurrentMergeScheduler {

    private static final Logger LOG = Logger.getLogger(Merges.class.getName());

    private final OneLargeSegment policy;
    private final Map<MergePolicy.OneMerge, Written> writing = new ConcurrentHashMap<>();
    private volatile boolean done;

    /// @param policy rests after a merge that could not be written
    Merges(OneLargeSegment policy) {
        this.policy = policy;
    }

    /// Whether something was merged since it was last told of.
    boolean isDone() {
        return done;
    }

    /// What was merged up to now is known.
    void told() {
        done = false;
    }

    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
        try {
            super.doMerge(source, merge);
            if (!merge.isAborted()) done = true;
        } finally {
            var files = writing.remove(merge);
            if (files != null) files.removeIfInVain();
        }
    }

    @Override
    public Directory wrapForMerge(MergePolicy.OneMerge merge, Directory in) {
        var files = new Written(super.wrapForMerge(merge, in), merge);
        writing.put(merge, files);
        return files;
    }

    private interface Creation {
        IndexOutput made() throws IOException;
    }

    /// Where a merge writes its files.
    private final class Written extends FilterDirectory {
        private final MergePolicy.OneMerge merge;
        private final Set<String> names = ConcurrentHashMap.newKeySet();
        private volatile boolean isInVain;

        Written(Directory in, MergePolicy.OneMerge merge) {
            super(in);
            this.merge = merge;
        }

        /// Removes what was written of a merge that was given up. One that Lucene aborts when it closes may be part of
        /// the index already; what remains of it Lucene removes itself.
        void removeIfInVain() {
            if (isInVain) IOUtils.deleteFilesIgnoringExceptions(in, names);
        }

        private IOException givenUp(IOException failed) {
            if (failed instanceof MergePolicy.MergeAbortedException) return failed;
            var level = policy.rest() ? Level.WARNING : Level.FINE;
            LOG.log(
                    level,
                    "Segments of the search index could not be merged; it is tried again later: {0}",
                    "" + failed);
            isInVain = true;
            merge.setAborted();
            var aborted = new MergePolicy.MergeAbortedException("It could not be written");
            aborted.initCause(failed);
            return aborted;
        }

        private IndexOutput written(Creation creation) throws IOException {
            try {
                var out = creation.made();
                names.add(out.getName());
                return new Output(out, this);
            } catch (IOException failed) {
                throw givenUp(failed);
            }
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return written(() -> in.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return written(() -> in.createTempOutput(prefix, suffix, context));
        }
    }

    /// A file that a merge writes.
    private static final class Output extends FilterIndexOutput {
        private final Written files;

        Output(IndexOutput out, Written files) {
            super("of a merge", out.getName(), out);
            this.files = files;
        }

        @Override
        public void writeByte(byte one) throws IOException {
            try {
                out.writeByte(one);
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }

        @Override
        public void writeShort(short one) throws IOException {
            try {
                out.writeShort(one);
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }

        @Override
        public void writeInt(int one) throws IOException {
            try {
                out.writeInt(one);
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }

        @Override
        public void writeLong(long one) throws IOException {
            try {
                out.writeLong(one);
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }

        @Override
        public void writeBytes(byte[] some, int from, int length) throws IOException {
            try {
                out.writeBytes(some, from, length);
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException failed) {
                throw files.givenUp(failed);
            }
        }
    }
}
