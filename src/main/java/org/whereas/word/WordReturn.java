package org.whereas.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z][a-z0-9.-]{0,99})}}");

    private WordReturn() {}

    /// What the file proposes.
    ///
    /// @param exported the version that the file names ([WordText#exported])
    /// @param words    those with which it was exported
    public static Returned compare(WordText file, Document exported, Words words) {
        var kinds = kinds(exported);
        var plainFields = file.original().file().isLibreOffices();
        var fields = plainFields ? fields(exported) : Map.<String, List<String>>of();
        var made = Opened.of(fresh(file, exported, words));
        var fresh = new Reading(made, _ -> true, new Origin(kinds, fields, Provenance.NONE, Map.of(), plainFields));
        var looks = plainFields ? Beside.looks(made) : Map.<String, Beside.Look>of();
        var origin = new Origin(kinds, fields, fresh.sources().provenance(), looks, plainFields);
        var versions = new ReturnVersions(file, origin, exported);
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

    private static Map<String, List<String>> fields(Document exported) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var clause : Clauses.of(exported)) {
            var mentions =
                    FIELD.matcher(Clauses.markdown(exported, clause.id())).results();
            fields.put(clause.id(), mentions.map(it -> it.group(1)).toList());
        }
        return fields;
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
