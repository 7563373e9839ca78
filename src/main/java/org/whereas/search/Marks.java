package org.whereas.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts `<mark>` around the words of a question in HTML: whole words in any form, what stands for them,
/// and quotations as they are. Tags and entities stay as they were.
final class Marks {

    /// What may stand within a word: between letters, and between digits.
    private static final String WITHIN =
            "(?:(?<=[\\p{L}\\p{M}])(?:[.'’]|&#39;|&#x27;)(?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N}))";

    /// A tag, a word as the index has it (`officer's`, `U.S` and `3.5` are one each), an entity, or a sign.
    private static final Pattern PIECE = Pattern.compile(
            "<[^>]*>|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:" + WITHIN + "[\\p{L}\\p{N}\\p{M}]+)*|&[#\\w]+;|.",
            Pattern.DOTALL);

    /// What parts no words: bold type, a link, a blank.
    private static final Pattern INLINE = Pattern.compile("</?(?:a|b|em|i|span|strong|sub|sup|u)\\b");

    private static final int LONGEST = 12;

    private final Set<List<String>> runs;
    private final Set<List<String>> quoted;
    private final Set<List<String>> begun;
    private final Set<String> beginnings;

    /// @param runs   as stems
    /// @param quoted as they are written
    /// @param begun  as they are written, the last of each only begun
    private Marks(Set<List<String>> runs, Set<List<String>> quoted, Set<List<String>> begun, Set<String> beginnings) {
        this.runs = runs;
        this.quoted = quoted;
        this.begun = begun;
        this.beginnings = beginnings;
    }

    static Marks of(Question question, Vocabulary vocabulary) {
        var runs = new HashSet<List<String>>();
        var quoted = new HashSet<List<String>>();
        var begun = new HashSet<List<String>>();
        var words = new ArrayList<String>();
        var beginnings = new HashSet<String>();
        for (var part : question.parts()) {
            if (part.excluded()) continue;
            switch (part) {
                case Question.Phrase(var text, var _) -> quoted.add(Analysis.words(text));
                case Question.Begun(var text, var _) -> begun.add(Analysis.words(text));
                case Question.Prefix(var text, var _) -> beginnings.add(text);
                case Question.Word(var text, var _)
                when WordsAsked.isId(text) -> {
                    var stems = Analysis.stems(text);
                    runs.add(stems);
                    vocabulary.synonyms().in(stems).stream()
                            .filter(found -> found.length() == stems.size())
                            .forEach(found -> found.others().forEach(o -> runs.add(o.stems())));
                }
                case Question.Word(var text, var _) -> words.addAll(Analysis.words(text));
            }
        }
        var stems = words.stream().map(Terms::stem).toList();
        vocabulary.synonyms().in(stems).forEach(found -> {
            if (found.length() == 1 && Vocabulary.isEmpty(words.get(found.from()))) return;
            runs.add(stems.subList(found.from(), found.from() + found.length()));
            found.others().forEach(o -> runs.add(o.stems()));
        });
        words.stream().filter(w -> !Vocabulary.isEmpty(w)).forEach(w -> runs.add(List.of(Terms.stem(w))));
        runs.removeIf(List::isEmpty);
        return new Marks(runs, quoted, begun, beginnings);
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
        if (runs.isEmpty() && quoted.isEmpty() && begun.isEmpty() && beginnings.isEmpty()) return html;
        var pieces = pieces(html);
        var out = new StringBuilder(html.length() + 1000);
        for (var at = 0; at < pieces.size(); ) {
            var end = pieces.get(at).isWord() ? end(pieces, at) : at;
            if (end == at) out.append(pieces.get(at++).text());
            else {
                mark(pieces.subList(at, end), out);
                at = end;
            }
        }
        return out.toString();
    }

    /// Marks what stands before, between and in tags, each by itself.
    private static void mark(List<Piece> pieces, StringBuilder out) {
        var open = false;
        for (var piece : pieces) {
            if (open == piece.isTag()) out.append(open ? "</mark>" : "<mark>");
            open = !piece.isTag();
            out.append(piece.text());
        }
        if (open) out.append("</mark>");
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

    private boolean begins(Piece piece) {
        if (beginnings.isEmpty()) return false;
        var words = Analysis.words(plain(piece.text()));
        return words.size() == 1 && beginnings.stream().anyMatch(words.getFirst()::startsWith);
    }

    private boolean isQuoted(List<String> words) {
        return quoted.contains(words) || begun.stream().anyMatch(b -> isBegun(b, words));
    }

    private static boolean isBegun(List<String> begun, List<String> words) {
        var last = begun.size() - 1;
        return words.size() == begun.size()
                && words.get(last).startsWith(begun.get(last))
                && words.subList(0, last).equals(begun.subList(0, last));
    }

    private static String plain(String word) {
        return word.replace("&#39;", "'").replace("&#x27;", "'");
    }

    private static String stem(String word) {
        var stems = Analysis.stems(plain(word));
        return stems.size() == 1 ? stems.getFirst() : "";
    }

    /// Quotations may be longer than any name for a thing.
    private int longest() {
        return Stream.concat(quoted.stream(), begun.stream())
                .mapToInt(List::size)
                .reduce(LONGEST, Math::max);
    }

    /// Behind the longest run that begins here, or here where none does.
    private int end(List<Piece> pieces, int from) {
        var stems = new ArrayList<String>();
        var words = new ArrayList<String>();
        var end = from;
        for (var at = from; at < pieces.size() && stems.size() < longest(); at++) {
            var piece = pieces.get(at);
            if (piece.isTag() && !INLINE.matcher(piece.text()).lookingAt()) break;
            if (piece.isTag() || !piece.isWord()) continue;
            stems.add(piece.stem());
            if (!quoted.isEmpty() || !begun.isEmpty()) words.addAll(Analysis.words(plain(piece.text())));
            if (runs.contains(stems) || isQuoted(words) || stems.size() == 1 && begins(piece)) end = at + 1;
        }
        return end;
    }
}
