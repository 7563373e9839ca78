package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words that join the parts of a resolution: how each opens, and how it leads on to the next.
final class Connecting {

    /// What a part ends in: a stop, "and", and what leads on to what is resolved. It begins with no part of a
    /// word: "land" does not end in "and".
    private static final Pattern ENDING =
            Pattern.compile("(?is)(?=[\\s;,.:]|(?<![\\p{L}\\p{N}])[anlb]|\\z)\\s*[;,.:]?\\s*(?:"
                    + "(?:[;,]\\s*)?and\\s*[;,.:]?"
                    + "|(?:and,?\\s+)?now,?\\s+therefore?,?\\s+(?:let\\s+it\\s+)?be\\s+it(?:\\s+(?:hereby\\s+|further\\s+)*resolved)?\\s*[;,.:]?"
                    + "|(?:and,?\\s+)?(?:let\\s+it\\s+)?be\\s+i[tf](?:\\s+(?:further|finally|also))?(?:\\s+resolved)?\\s*[;,.:]?"
                    + ")?\\s*\\z");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?:(?:\\p{L}\\.){2,}|\\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Ave|Blvd|Dept|etc|al|seq)\\.)$");
    private static final Pattern STOPPED = Pattern.compile("(?s).*[.!?][\\])”\"’']*");
    private static final Pattern FURTHER = Pattern.compile("(?is).*\\b(?:further|finally|also|lastly)\\b.*");
    private static final Pattern NOW = Pattern.compile("(?is)\\s*(?:now|therefore)\\b.*");

    private Connecting() {}

    /// How a text ends, from where its own words are over.
    static String ending(String text) {
        return text.substring(end(text)).strip();
    }

    /// A text as far as its own words go.
    static String unended(String text) {
        return text.substring(0, end(text));
    }

    /// Where the own words of a text are over. The stop of an abbreviation belongs to them.
    private static int end(String text) {
        var ending = ENDING.matcher(text);
        if (!ending.find()) return text.length();
        var at = ending.start();
        var stops = at < text.length()
                && text.charAt(at) == '.'
                && ABBREVIATED.matcher(text.substring(0, at + 1)).find();
        return stops ? at + 1 : at;
    }

    /// How a text opens, such as "BE IT FURTHER RESOLVED"; empty where it does not.
    static String opening(String text) {
        return text.substring(0, Formal.opening(text)).strip();
    }

    /// Whether an opening goes on where another clause has resolved something already.
    static boolean isFurther(String opening) {
        return FURTHER.matcher(opening).matches();
    }

    /// Whether an opening turns from the recitals to what is resolved, "NOW, THEREFORE".
    static boolean isTurn(String opening) {
        return NOW.matcher(opening).matches();
    }

    /// Whether an ending leads on to a clause that then opens with "RESOLVED" alone.
    static boolean leadsOn(String ending) {
        return FURTHER.matcher(ending).matches();
    }

    /// The words between the opening and the ending; the ending stays where more follows in the part.
    static String bare(List<Inline> content, boolean more) {
        return Runs.text(body(content, more)).strip();
    }

    static List<Inline> body(List<Inline> content, boolean more) {
        var opened = Cutting.after(content, Formal.opening(Runs.text(content)));
        return more ? opened : unended(opened);
    }

    static List<Inline> unended(List<Inline> content) {
        return Cutting.upTo(content, end(Runs.text(content)));
    }

    /// An opening, a body and an ending as one; no stop comes behind another.
    static List<Inline> joined(List<Inline> opening, List<Inline> body, String ending) {
        var runs = new ArrayList<>(opening);
        Runs.append(runs, " ");
        body.forEach(run -> Runs.append(runs, run));
        var stopped = ending.equals(".") && STOPPED.matcher(Runs.text(body)).matches();
        if (!stopped) Runs.append(runs, ending);
        return runs;
    }
}
