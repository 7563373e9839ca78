package org.whereas.library;

import org.whereas.text.Document;

/// One version of a document, opened: what it is, its Markdown as stored, and the same parsed.
public record Reading(DocumentSummary summary, RevisionSummary revision, String markdown, Document text) {

    /// The same version of the document as it stands now.
    Reading of(DocumentSummary now) {
        return new Reading(now, revision, markdown, text);
    }

    /// The entity tag of this version; [#number] reads it back.
    public String tag() {
        return revision.number() + "-" + revision.sha256().substring(0, 12);
    }

    /// The version that a tag names, 0 when it is none of ours.
    public static int number(String tag) {
        var bare = tag.replace("W/", "").replace("\"", "");
        var dash = bare.indexOf('-');
        var digits = dash < 0 ? bare : bare.substring(0, dash);
        return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : 0;
    }
}
