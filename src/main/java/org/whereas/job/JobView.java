package org.whereas.job;

import java.util.List;
import java.util.Optional;
import org.whereas.membership.Organizations;

/// A job as the API shows it.
///
/// @param organization the address of the organization it is about; left out where it is about none
/// @param state        `waiting`, `working`, `done`, `failed` where it could not begin, or `stopped`
/// @param total        how many items there are; 0 before that is known
/// @param fault        why it could not begin
/// @param failures     the first hundred items that could not be done
/// @param file         what it made, if it made a file
/// @param result       the path of the page that shows what came of it
public record JobView(
        long id,
        String kind,
        String title,
        String organization,
        String state,
        int total,
        int done,
        int failed,
        String created,
        String finished,
        String fault,
        List<Failed> failures,
        FileView file,
        String result) {

    /// An item that could not be done, and why.
    public record Failed(String item, String title, String reason) {}

    /// A file that waits to be fetched at `href` until `expires`.
    public record FileView(String name, String type, long size, String expires, String href) {}

    static JobView of(Told told, Organizations organizations) {
        var job = told.job();
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                job.organization() == 0
                        ? null
                        : organizations.of(job.organization()).slug(),
                job.state(),
                job.total(),
                job.done(),
                job.failed(),
                job.created().toString(),
                job.isOver() ? job.finished().toString() : null,
                job.fault().isEmpty() ? null : job.fault(),
                told.failures().stream()
                        .map(it -> new Failed(it.name(), it.title(), it.reason()))
                        .toList(),
                file(job, told.file()),
                told.result().isEmpty() ? null : told.result());
    }

    private static FileView file(JobSummary job, Optional<JobFiles.Kept> file) {
        return file.map(it -> new FileView(
                        it.name(), it.type(), it.size(), it.expires().toString(), job.api() + "/file"))
                .orElse(null);
    }
}
