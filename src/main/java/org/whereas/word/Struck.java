package org.whereas.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was taken out, in a file that shows changes by formatting alone. It stands in styles of its own: when the file
/// comes back it is no part of the text, and what somebody struck by hand is told apart from it.
final class Struck {

    private static final String STYLE = "Struck";

    /// Styles of letters that have a struck twin, because they look like something.
    private static final Set<String> TWINS = Set.of("LeadingWords", "Code");

    private static final Set<String> HOLDERS = Set.of("w:p", "w:tr", "w:tbl", "w:sdt", "w:hyperlink");

    private Struck() {}

    /// The properties of a run whose words were taken out. The number of a paragraph and a reference to a note keep
    /// their style, in which nobody else writes.
    static Tag format(Tag run) {
        var before = run.child("w:rPr").map(Tag::content).orElse(List.of());
        var own = run.child("w:rPr").map(it -> it.value("w:rStyle")).orElse("");
        var all = new ArrayList<>(before);
        if (!keepsStyle(run)) {
            all.removeIf(it -> it.is("w:rStyle"));
            all.addFirst(Tag.val("w:rStyle", TWINS.contains(own) ? STYLE + own : STYLE));
        }
        if (before.stream().noneMatch(it -> it.is("w:strike"))) all.add(Tag.of("w:strike"));
        return Tag.of("w:rPr").with(all);
    }

    /// The element without what was struck; rows, paragraphs and controls that held nothing else go with it.
    static Tag without(Tag tag) {
        if (tag.content().isEmpty()) return tag;
        var kept = new ArrayList<Tag>(tag.content().size());
        var same = true;
        for (var it : tag.content()) {
            var rest = is(it) ? Tag.NONE : without(it);
            same &= rest == it;
            if (rest == it || rest != Tag.NONE && !isEmptied(rest)) kept.add(rest);
        }
        return same ? tag : tag.with(ended(kept));
    }

    /// Without the beginnings of fields whose ends were struck: LibreOffice does not strike them.
    private static List<Tag> ended(List<Tag> tags) {
        var begun = new ArrayDeque<Integer>();
        for (int i = 0; i < tags.size(); i++) {
            var mark = tags.get(i)
                    .child("w:fldChar")
                    .map(it -> it.at("w:fldCharType"))
                    .orElse("");
            if (mark.equals("begin")) begun.push(i);
            if (mark.equals("end")) begun.poll();
        }
        if (begun.isEmpty()) return tags;
        var out = new ArrayList<Tag>();
        for (int i = 0; i < tags.size(); i++)
            if (!begun.contains(i) && tags.get(i).child("w:instrText").isEmpty()) out.add(tags.get(i));
        return out;
    }

    /// A mark for the struck words of each paragraph that has some.
    static Set<String> marks(Tag root) {
        var marks = new LinkedHashSet<String>();
        root.all()
                .filter(it -> it.is("w:p"))
                .map(Struck::words)
                .filter(it -> !it.isBlank())
                .forEach(it -> marks.add(mark(it)));
        return marks;
    }

    /// Tells of words that stand in a struck style without having been struck when the file was made: somebody wrote
    /// within them.
    static void tell(Tag root, Provenance provenance, Findings findings) {
        int number = 0;
        for (var paragraph : root.all().filter(it -> it.is("w:p")).toList()) {
            findings.at(++number);
            var words = words(paragraph);
            if (!words.isBlank() && !provenance.struck(mark(words))) findings.left("struck", words);
        }
    }

    private static String mark(String words) {
        return Signatures.mark(words.replaceAll("\\s+", ""));
    }

    private static String words(Tag paragraph) {
        var out = new StringBuilder();
        paragraph.all().filter(Struck::is).forEach(run -> out.append(Visible.words(run)));
        return out.toString();
    }

    private static boolean is(Tag tag) {
        if (!tag.is("w:r")) return false;
        var properties = tag.child("w:rPr").orElse(Tag.NONE);
        var struck = StyleSheet.isOn(properties.child("w:strike"));
        var styled = properties.value("w:rStyle").startsWith(STYLE);
        if (!struck && !styled) return false;
        return keepsStyle(tag) ? struck : styled;
    }

    private static boolean keepsStyle(Tag run) {
        return run.content().stream()
                .anyMatch(it -> it.name().endsWith("noteReference")
                        || it.value("w:rStyle").equals("PrintedNumber"));
    }

    /// An item that is left without words; one that was taken out has its number written out.
    private static boolean isItem(Tag tag) {
        return tag.child("w:pPr")
                .flatMap(it -> it.child("w:numPr"))
                .filter(it -> !it.value("w:numId").equals("0"))
                .isPresent();
    }

    private static boolean isEmptied(Tag tag) {
        return HOLDERS.contains(tag.name())
                && !isItem(tag)
                && tag.all()
                        .filter(it -> it.is("w:r"))
                        .allMatch(run -> run.content().stream().allMatch(it -> it.is("w:rPr")));
    }
}
