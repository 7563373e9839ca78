package org.whereas.library;

import java.time.Instant;
import java.util.List;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Status;

/// A document as lists, search results and other features see it, in the version that the caller may read.
///
/// @param status       a word of [Status]: where the version stands that this describes
/// @param newest       the number of the newest version that the caller may read
/// @param posted       the number of the version that everyone may read, 0 for none
/// @param inForce      the number of the version in force that the caller may read, 0 for none
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
        int inForce,
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

    /// Where the version stands that this describes.
    public Status stands() {
        return Status.of(status).orElseThrow();
    }

    /// The same document as another version of its text describes it.
    DocumentSummary described(Described text, Status then, Instant at) {
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
                then.word(),
                text.held(),
                newest,
                posted,
                inForce,
                root,
                origin,
                originNumber,
                created,
                at);
    }

    /// The same document for those who do not see its drafts: its posted version is the newest they know of.
    ///
    /// @param holds the version in force where that is open to everyone, else 0; not always the posted one, for a
    ///     draft is posted for comment while an earlier version is in force
    /// @param rests the version of the model on which the posted version rests, 0 where only a draft follows one
    DocumentSummary opened(OpenFace face, int holds, int rests) {
        return new DocumentSummary(
                id,
                organization,
                slug,
                face.kind,
                face.title,
                face.summary,
                words(face.topics),
                face.source,
                face.language,
                face.status,
                face.held,
                posted,
                posted,
                holds,
                root,
                rests == 0 ? 0 : origin,
                rests,
                created,
                face.changed);
    }

    private static List<String> words(String topics) {
        return topics.isEmpty() ? List.of() : List.of(topics.split(" "));
    }

    static DocumentSummary of(Document d, OrganizationSummary organization) {
        return new DocumentSummary(
                d.id,
                organization,
                d.slug,
                d.kind,
                d.title,
                d.summary,
                words(d.topics),
                d.source,
                d.language,
                d.status,
                d.held,
                d.newest,
                d.posted,
                d.inForce,
                d.root,
                d.origin,
                d.originNumber,
                d.created,
                d.changed);
    }
}
