package org.whereas.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// Finds what a file that came back proposes for the text it was made of.
///
/// The file is compared with a file made of the exported text now, both read in the same way, so that only what
/// somebody did to it differs. Each author's tracked changes are looked at alone, and what was changed without being
/// tracked is found by difference. All is told in terms of the exported text: what a Word file does not show (notes
/// to the drafter, alternatives not chosen, attributes) stays as it is there.
public final class WordReturn {

    private WordReturn() {}

    /// What the file proposes.
    ///
    /// @param exported the version that the file names ([WordText#exported])
    /// @param words    those with which it was exported
    public static Returned compare(WordText file, Document exported, Words words) {
        var kinds = kinds(exported);
        var fresh = new Reading(Opened.of(fresh(file, exported, words)), _ -> true, kinds);
        var versions = new ReturnVersions(file, kinds, exported);
        return new Proposals(file, exported, versions).of(new ReturnVersions.Version(fresh, exported));
    }

    private static byte[] fresh(WordText file, Document exported, Words words) {
        var address = file.exported().map(Exported::address).orElse("");
        var source = new WordExport.Source(address, "fresh", "", "", Instant.EPOCH, Instant.EPOCH);
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(exported, new WordExport.Settings("", "", "", false, source, words), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Map<String, Marks.Kind> kinds(Document exported) {
        var kinds = new HashMap<String, Marks.Kind>();
        for (var clause : Clauses.of(exported)) kinds.put(clause.id(), kind(clause));
        return kinds;
    }

    private static Marks.Kind kind(Clause clause) {
        return switch (clause.node()) {
            case org.whereas.text.Block.Quote _ -> Marks.Kind.QUOTE;
            case org.whereas.text.Block.Table _ -> Marks.Kind.TABLE;
            case org.whereas.text.Block.Footnote _ -> Marks.Kind.NOTE;
            default -> Marks.Kind.WORDS;
        };
    }
}
