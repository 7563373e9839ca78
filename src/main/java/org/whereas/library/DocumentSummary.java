package org.whereas.library;

import java.time.Instant;
import java.util.List;
import org.whereas.membership.OrganizationSummary;

/// A document as lists, search results and other features see it, in the version that the caller may read.
///
/// @param status       a word of [Status]
/// @param newest       the number of its newest version
/// @param posted       the number of the version that everyone may read, 0 for none
/// @param root         the document at the head of its line of descent
/// @param origin       the document it is a copy of, 0 for none
/// @param originNumber the version of it that this rests on
public record DocumentSummary(
        long id,
        OrganizationSummary organization,
        String slug,
        String kind,
        String title,
        String summary,
        List<String> topics,
        String source,
        String language,
        String status,
        boolean held,
        int newest,
        int posted,
        long root,
        long origin,
        int originNumber,
        Instant created,
        Instant changed) {

    /// `organization/slug`, which never changes.
    public String address() {
        return organization.slug() + "/" + slug;
    }

    /// The path of its page.
    public String path() {
        return "/documents/" + address();
    }

    public boolean isCopy() {
        return origin != 0;
    }

    /// The same document as another version of its text describes it.
    DocumentSummary described(Described text, Instant then) {
        return new DocumentSummary(
                id,
                organization,
                slug,
                text.kind(),
                text.title(),
                text.summary(),
                text.topics(),
                text.source(),
                text.language(),
                status,
                text.held(),
                newest,
                posted,
                root,
                origin,
                originNumber,
                created,
                then);
    }

    static DocumentSummary of(Document d, OrganizationSummary organization) {
        return new DocumentSummary(
                d.id,
                organization,
                d.slug,
                d.kind,
                d.title,
                d.summary,
                d.topics.isEmpty() ? List.of() : List.of(d.topics.split(" ")),
                d.source,
                d.language,
                d.status,
                d.held,
                d.newest,
                d.posted,
                d.root,
                d.origin,
                d.originNumber,
                d.created,
                d.changed);
    }
}
