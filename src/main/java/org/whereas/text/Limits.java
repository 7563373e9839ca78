package org.whereas.text;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// How large, how deep and how tangled a text may be. What is past a limit is refused before or while it is
/// read.
final class Limits {

    static final int BYTES = 2 * 1024 * 1024;
    static final int NESTING = 100;
    static final int CLAUSES = 20_000;

    private static final int SECONDS = 30;
    private static final long STACK = 256L * 1024 * 1024;
    private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final ThreadPoolExecutor POOL = pool();

    private Limits() {}

    /// Does work on a thread that can be left to itself: deep texts need a deep stack, and nobody waits for
    /// ever.
    static <T> T guarded(Supplier<T> work) {
        if (Thread.currentThread() instanceof Reader) return work.get();
        var answer = POOL.submit(work::get);
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (TimeoutException e) {
            throw tooLong();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooLong();
        } finally {
            answer.cancel(true);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException it -> it;
            case StackOverflowError _ -> tooDeep(0);
            case Error it -> throw it;
            default -> new IllegalStateException(cause);
        };
    }

    /// Refuses a text of more than [#BYTES] bytes of UTF-8.
    static void refuseTooLarge(String text) {
        if (text.length() <= BYTES / 3) return;
        int bytes = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') line++;
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            if (bytes > BYTES) throw new TextRefused("size", "The text is larger than 2 MB.", line);
        }
    }

    /// Refuses a document of more than [#CLAUSES] clauses.
    static Document counted(Document document) {
        count(document.blocks(), 0);
        return document;
    }

    private static int count(List<Block> blocks, int before) {
        int clauses = before;
        for (var block : blocks) {
            var items = Blocks.items(block);
            if (items != null) for (var item : items) clauses = countItem(item, clauses);
            else if (block instanceof Block.Quote it) clauses = count(it.blocks(), counted(it, clauses));
            else if (block instanceof Block.Footnote it) clauses = count(it.blocks(), counted(it, clauses));
            else if (!(block instanceof Block.Rule || block instanceof Block.Html)) clauses = counted(block, clauses);
        }
        return clauses;
    }

    private static int countItem(Item item, int before) {
        int own = Spacing.firstParagraph(item) == null ? 0 : 1;
        return count(item.blocks().subList(own, item.blocks().size()), counted(item, before));
    }

    private static int counted(Node node, int before) {
        if (before == CLAUSES)
            throw new TextRefused(
                    "clauses",
                    "The text has more than 20,000 clauses.",
                    node.position().first());
        return before + 1;
    }

    static TextRefused tooDeep(int line) {
        return new TextRefused("nesting", "The text is nested deeper than 100 levels.", line);
    }

    static TextRefused tooLong() {
        return new TextRefused("time", "The text is so tangled that it takes too long to read.", 0);
    }

    /// Half a character pair cannot be written as UTF-8; it becomes the replacement character.
    static String withoutLoneSurrogates(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) mended = new StringBuilder(text);
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }

    private static ThreadPoolExecutor pool() {
        var pool = new ThreadPoolExecutor(
                READERS, READERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Reader::new);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static final class Reader extends Thread {
        Reader(Runnable work) {
            super(null, work, "text-reader", STACK);
            setDaemon(true);
        }
    }
}
