package org.whereas.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts `<mark>` around the words of a question in HTML: whole words in any form, what stands for them,
/// and quotations as they are. Tags and entities stay as they were.
final class Marks {

    private static final Pattern PIECE =
            Pattern.compile("<[^>]*>|&[#\\w]+;|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*|.", Pattern.DOTALL);
    private static final int LONGEST = 12;

    private final Set<List<String>> runs;

    private Marks(Set<List<String>> runs) {
        this.runs = runs;
    }

    static Marks of(Question question, Vocabulary vocabulary) {
        var runs = new HashSet<List<String>>();
        var words = new ArrayList<String>();
        for (var part : question.parts()) {
            if (part.excluded()) continue;
            if (part instanceof Question.Phrase) runs.add(Analysis.stems(part.text()));
            else words.addAll(Analysis.words(part.text()));
        }
        var stems = words.stream().map(Terms::stem).toList();
        vocabulary.synonyms().in(stems).forEach(found -> {
            runs.add(stems.subList(found.from(), found.from() + found.length()));
            found.others().forEach(o -> runs.add(o.stems()));
        });
        words.stream().filter(w -> !Vocabulary.isEmpty(w)).forEach(w -> runs.add(List.of(Terms.stem(w))));
        runs.removeIf(List::isEmpty);
        return new Marks(runs);
    }

    /// A word or a sign between words, and the stem where it is a word.
    private record Piece(String text, String stem) {
        boolean isWord() {
            return !stem.isEmpty();
        }

        boolean isTag() {
            return text.startsWith("<");
        }
    }

    String in(String html) {
        if (runs.isEmpty()) return html;
        var pieces = pieces(html);
        var out = new StringBuilder(html.length() + 1000);
        for (var at = 0; at < pieces.size(); ) {
            var end = pieces.get(at).isWord() ? end(pieces, at) : at;
            if (end == at) out.append(pieces.get(at++).text());
            else {
                out.append("<mark>");
                while (at < end) out.append(pieces.get(at++).text());
                out.append("</mark>");
            }
        }
        return out.toString();
    }

    private static List<Piece> pieces(String html) {
        var pieces = new ArrayList<Piece>();
        Matcher matcher = PIECE.matcher(html);
        while (matcher.find()) {
            var text = matcher.group();
            var word = Character.isLetterOrDigit(text.codePointAt(0));
            pieces.add(new Piece(text, word ? stem(text) : ""));
        }
        return pieces;
    }

    private static String stem(String word) {
        var stems = Analysis.stems(word);
        return stems.size() == 1 ? stems.getFirst() : "";
    }

    /// Behind the longest run that begins here, or here where none does.
    private int end(List<Piece> pieces, int from) {
        var words = new ArrayList<String>();
        var end = from;
        for (var at = from; at < pieces.size() && words.size() < LONGEST; at++) {
            var piece = pieces.get(at);
            if (piece.isTag()) break;
            if (!piece.isWord()) continue;
            words.add(piece.stem());
            if (runs.contains(words)) end = at + 1;
        }
        return end;
    }
}
