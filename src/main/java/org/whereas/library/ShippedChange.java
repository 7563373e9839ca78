package org.whereas.library;

import java.util.List;
import java.util.Map;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;
import org.whereas.text.TextRefused;

/// What a changed file of the shipped library makes of its document, in which people may have written
/// since. Printed numbers are no change: the three texts are merged without them, and the document
/// keeps its own.
///
/// @param base   the version that the file last loaded became
/// @param newest the document as it stands
/// @param merge  what becomes of it
/// @param file   the file as it is now
record ShippedChange(
        DocumentSummary document, Reading base, Reading newest, String sha256, Merge merge, Document file) {

    ShippedChange(DocumentSummary document, Reading base, Reading newest, String file, String sha256) {
        this(document, base, newest, sha256, merged(base, newest, Texts.parse(file)), Texts.parse(file));
    }

    private static Merge merged(Reading base, Reading newest, Document file) {
        if (newest.text().equals(base.text())) return new Merge.Clean(file, new Merge.Notes(Map.of(), List.of()));
        return Merge.of(
                Numbering.unprinted(base.text()), Numbering.unprinted(newest.text()), Numbering.unprinted(file));
    }

    /// What a person has to decide; `local` is the document, `model` the file.
    List<Clash> clashes() {
        return merge instanceof Merge.Conflicting asked ? asked.clashes() : List.of();
    }

    /// The document with everything done that is certain.
    Document preview() {
        return switch (merge) {
            case Merge.Unchanged _ -> newest.text();
            case Merge.Clean clean -> numbered(clean.document());
            case Merge.Conflicting asked -> numbered(asked.partial());
        };
    }

    String markdown() {
        return Markdown.write(preview());
    }

    /// The same after these decisions.
    ShippedChange after(Map<String, Merge.Decision> decisions) {
        if (!(merge instanceof Merge.Conflicting asked)) return this;
        try {
            return new ShippedChange(document, base, newest, sha256, Merge.decide(asked, decisions), file);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private Document numbered(Document merged) {
        if (newest.text().equals(base.text())) return merged;
        return Numbering.carried(Numbering.carried(merged, newest.text()), file);
    }
}
