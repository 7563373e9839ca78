package org.whereas.word;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Finding;
import org.whereas.text.Intake;

/// Reads Word files, whoever made them.
///
/// Headings are known by style or by look, lists by Word's numbering or by typed numbers. Tracked changes count as
/// accepted and are reported, as are comments, pictures and all else that does not become text: nothing is dropped
/// silently. Nothing outside of the file is looked at.
public final class WordImport {

    private WordImport() {}

    /// Reads a file.
    ///
    /// @throws WordRefused when it is no Word file, harmful, or past a limit
    /// @throws org.whereas.text.TextRefused when its text is past a limit of texts
    public static WordText read(byte[] bytes) {
        return read(Opened.of(bytes));
    }

    /// Reads a file that was checked already.
    static WordText read(Opened file) {
        var reading = new Reading(file, _ -> true, Origin.UNKNOWN);
        var provenance = reading.sources().provenance();
        var title = provenance.isOurs() ? Title.of(reading.lines()) : ByLook.title(reading.lines());
        var lines = provenance.isOurs()
                ? title.rest()
                : ByLook.headings(title.rest(), reading.sources().findings());
        var brought = Intake.blocks(title.words(), reading.blocks(lines));
        var document = brought.documents().getFirst();
        var findings = reading.sources().findings();
        new Surroundings(file, provenance, findings).tell();
        if (provenance.isOurs()) Struck.tell(file.document(), provenance, findings);
        return new WordText(
                document,
                provenance.exported(),
                Tracked.of(file.document(), provenance),
                reading.sources().comments().all(provenance, reading.marks().places()),
                both(findings.recognised(), brought.recognised()),
                told(brought.repaired()),
                both(findings.left(), brought.left()),
                new WordText.Original(file));
    }

    /// Whether a file may be a Word file, by its first bytes: then [#read] says what it is.
    public static boolean isLikely(byte[] bytes) {
        return PartNames.isLikely(bytes);
    }

    private static List<WordText.Told> both(List<WordText.Told> found, List<Finding> brought) {
        var all = new ArrayList<>(found);
        all.addAll(told(brought));
        return all;
    }

    private static List<WordText.Told> told(List<Finding> findings) {
        return findings.stream()
                .map(it -> new WordText.Told(it.key(), it.line(), it.words()))
                .toList();
    }
}
