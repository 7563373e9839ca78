package org.whereas.library;

import java.util.List;

/// A document as the API shows it in lists and on its own.
///
/// @param address  `organization/slug`
/// @param revision the number of the version described
/// @param status   where that version stands
/// @param postedRevision the number of the version that everyone reads, 0 for none
/// @param inForce  the number of the version in force, 0 for none
/// @param origin   what it is a copy of; null where it is none
public record DocumentView(
        String address,
        String organization,
        String title,
        String kind,
        String summary,
        List<String> topics,
        String source,
        String language,
        String status,
        boolean posted,
        int postedRevision,
        int inForce,
        boolean held,
        int revision,
        Origin origin,
        String created,
        String changed,
        String path) {

    /// The model, and the version of it that a copy rests on.
    public record Origin(String address, int revision) {}

    static DocumentView of(DocumentSummary d, int revision, Origin origin) {
        return new DocumentView(
                d.address(),
                d.organization().name(),
                d.title(),
                d.kind(),
                d.summary(),
                d.topics(),
                d.source(),
                d.language(),
                d.status(),
                d.posted() > 0,
                d.posted(),
                d.inForce(),
                d.held(),
                revision,
                origin,
                d.created().toString(),
                d.changed().toString(),
                d.path());
    }
}
