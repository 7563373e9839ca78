package org.whereas.word;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Words in double braces in the header or footer of a file, in whose place goes what a
/// document says: `{{title}}`. Word likes to cut such words into runs; the first of them takes
/// what goes there.
final class HouseMarks {

    /// What there is to put in.
    static final List<String> KNOWN =
            List.of("organization", "title", "number", "kind", "status", "version", "effective", "review");

    private static final Pattern MARK = Pattern.compile("\\{\\{\\s*([A-Za-z.-]{1,40})\\s*}}");

    private HouseMarks() {}

    /// The marks in it for which there is nothing to put in.
    static Set<String> unknown(Tag root) {
        var unknown = new TreeSet<String>();
        root.all()
                .filter(tag -> tag.is("w:p"))
                .forEach(paragraph -> MARK.matcher(paragraph.words())
                        .results()
                        .map(mark -> mark.group(1))
                        .filter(name -> !KNOWN.contains(name))
                        .forEach(unknown::add));
        return unknown;
    }

    static Tag replaced(Tag root, Map<String, String> words) {
        return root.map(tag -> tag.is("w:p") ? paragraph(tag, words) : tag);
    }

    private static Tag paragraph(Tag paragraph, Map<String, String> words) {
        var runs = paragraph.all().filter(tag -> tag.is("w:t")).toList();
        var all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        var marks = MARK.matcher(all)
                .results()
                .filter(mark -> words.containsKey(mark.group(1)))
                .toList();
        if (marks.isEmpty()) return paragraph;
        var texts = new ArrayList<StringBuilder>();
        runs.forEach(run -> texts.add(new StringBuilder(run.text())));
        for (var mark : marks.reversed()) cut(texts, runs, mark.start(), mark.end(), words.get(mark.group(1)));
        var said = new IdentityHashMap<Tag, String>();
        for (int i = 0; i < runs.size(); i++) said.put(runs.get(i), texts.get(i).toString());
        return said(paragraph, said);
    }

    /// Takes out the letters from `start` to `end` of all runs, last marks first, and puts words where
    /// they began.
    private static void cut(List<StringBuilder> texts, List<Tag> runs, int start, int end, String words) {
        var at = 0;
        for (int i = 0; i < runs.size(); i++) {
            var length = runs.get(i).text().length();
            var from = Math.max(start - at, 0);
            var to = Math.min(end - at, length);
            if (from < to) texts.get(i).replace(from, Math.min(to, texts.get(i).length()), start >= at ? words : "");
            at += length;
        }
    }

    private static Tag said(Tag tag, Map<Tag, String> said) {
        if (said.containsKey(tag))
            return new Tag("w:t", List.of("xml:space", "preserve"), List.of(), Xml.clean(said.get(tag)));
        return tag.with(tag.content().stream().map(it -> said(it, said)).toList());
    }
}
