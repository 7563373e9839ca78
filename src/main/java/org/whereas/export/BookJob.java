package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.job.JobFiles;
import org.whereas.job.JobItem;
import org.whereas.job.JobKind;
import org.whereas.job.JobPieces;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.job.Spool;

/// Makes a book of many documents: opens each as whoever asked may read it, then binds them.
@ApplicationScoped
class BookJob implements JobKind {

    static final String NAME = "book";
    private static final String BIND = "bind";

    /// Under which it is kept which version of each text is in the book.
    private static final String BOUND = "bound";

    @Inject
    JobFiles files;

    @Inject
    JobPieces pieces;

    @Inject
    Jobs jobs;

    @Inject
    Books books;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<JobItem> items(JobSummary job) {
        var each = addresses(job.parameters()).stream().map(address -> new JobItem(address, address));
        return Stream.concat(each, Stream.of(new JobItem(BIND, job.title()))).toList();
    }

    @Override
    public void work(JobSummary job, String item) {
        if (item.equals(BIND)) bind(job);
        else books.reading(item);
    }

    /// Binds what could be opened: what could not is told as what the job failed at, and left out. The
    /// file goes over the disk, so that a large one is never whole in memory.
    private void bind(JobSummary job) {
        var failed =
                jobs.failures(job, Books.MOST).stream().map(Jobs.Failure::name).toList();
        var there = addresses(job.parameters()).stream()
                .filter(it -> !failed.contains(it))
                .map(books::pinned)
                .toList();
        pieces.lay(job, BOUND, Json.createArrayBuilder(there).build().toString().getBytes(StandardCharsets.UTF_8));
        try (var book = Spool.of(out -> books.write(job.title(), job.parameters(), there, out))) {
            files.keep(job, fileName(job.title()), Downloads.DOCX, book);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static String fileName(String title) {
        var plain = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "book" : plain.substring(0, Math.min(80, plain.length()))) + ".docx";
    }

    /// Who may not read one of the texts, or may no longer, does not get the book.
    @Override
    public void checkFile(JobSummary job) {
        var bound = pieces.take(job, BOUND);
        if (bound.length == 0) addresses(job.parameters()).forEach(books::check);
        else listed(bound).forEach(books::check);
    }

    private static List<String> listed(byte[] bound) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bound))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }

    static List<String> addresses(JsonObject parameters) {
        return parameters.getJsonArray("documents").getValuesAs(JsonString::getString);
    }
}
