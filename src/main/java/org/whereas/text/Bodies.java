package org.whereas.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the name of the body that a document comes from, in the document's own words.
final class Bodies {

    private static final String CAPITAL = "\\b(?:(?:[A-Z]\\.){1,4}|[A-Z][\\p{L}&]{0,40}\\b)";
    private static final String NAME = CAPITAL + "(?:\\s+(?:(?:of|the|and|for|on)\\s+){0,2}" + CAPITAL + "){1,8}";
    private static final String KEYWORD =
            ".*\\b(League|Conference|Association|Council|Coalition|Committee|Commission|Department|Board|City|Town|Village|County|Congress|Institute|Union)\\b.*";
    private static final Pattern WITH_ACRONYM =
            Pattern.compile("(" + NAME + ")(?:[’'](?:s)?)?\\s+\\((?:the\\s+)?[“\"]?[A-Z]{2,8}[”\"]?\\)");
    private static final Pattern RESOLVING =
            Pattern.compile("(?i:resolved),?\\s+(?i:that)\\s+(?i:the\\s+)?(" + NAME + ")\\s+[a-z]+");
    private static final Pattern BODY = Pattern.compile(KEYWORD);
    private static final Pattern BODY_IN_ANY_CASE = Pattern.compile("(?i)" + KEYWORD);
    private static final Pattern NAMED = Pattern.compile(
            ".*\\b(League|Conference|Association|Council|Coalition|Department) .*|.* (League|Department|Association|Council|Conference)");
    private static final Pattern NOUN = Pattern.compile("League|Conference|Association|Council|Coalition|Department");
    private static final Pattern RESOLVED = Pattern.compile("(?i)resolved");
    private static final Pattern BRACKET = Pattern.compile("\\(");
    private static final Pattern ANY = Pattern.compile(NAME);

    private static final int HEAD = 3;

    private Bodies() {}

    static boolean isName(String line) {
        return BODY.matcher(line).matches() || BODY_IN_ANY_CASE.matcher(line).matches() && Looks.isCaps(line);
    }

    static Optional<String> of(Part part) {
        var texts = part.chunks().stream().map(Chunk::text).toList();
        return first(RESOLVING, holding(RESOLVED, texts))
                .or(() -> part.genre() == Part.Genre.RESOLUTION ? signing(part) : Optional.empty())
                .or(() -> heading(part))
                .or(() -> first(WITH_ACRONYM, holding(BRACKET, texts)))
                .or(() -> mostNamed(texts));
    }

    /// The texts worth a costly search.
    private static List<String> holding(Pattern sign, List<String> texts) {
        return texts.stream().filter(text -> sign.matcher(text).find()).toList();
    }

    private static Optional<String> first(Pattern pattern, List<String> texts) {
        for (var text : texts) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (BODY.matcher(matcher.group(1)).matches()) return Optional.of(named(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /// A name that stands by itself among the first lines.
    private static Optional<String> heading(Part part) {
        return part.chunks().stream()
                .limit(HEAD)
                .filter(c -> !Looks.isProse(c))
                .flatMap(c -> c.lines().stream())
                .filter(line -> line.length() <= 60
                        && isName(line)
                        && Looks.isTitle(line)
                        && line.contains(" ")
                        && !line.contains(","))
                .findFirst();
    }

    /// The bodies for which people signed, below the last resolving clause.
    private static Optional<String> signing(Part part) {
        var bodies = new ArrayList<String>();
        for (var chunk : part.chunks()) {
            if (Formal.begins(chunk.text())) bodies.clear();
            else if (chunk.lines().size() == 2
                    && chunk.lines().getFirst().contains(",")
                    && isName(chunk.lines().get(1))) bodies.add(chunk.lines().get(1));
        }
        return bodies.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", bodies));
    }

    private static Optional<String> mostNamed(List<String> texts) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var text : texts) {
            if (!NOUN.matcher(text).find()) continue;
            var matcher = ANY.matcher(text);
            while (matcher.find()) {
                if (NAMED.matcher(matcher.group()).matches()) counted(named(matcher.group()), counts);
            }
        }
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1 || e.getKey().contains(" of "))
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey);
    }

    /// One word ("the Conference") is a short name of something else.
    private static void counted(String name, Map<String, Integer> counts) {
        if (name.contains(" ")) counts.merge(name, 1, Integer::sum);
    }

    static String named(String name) {
        return name.replaceFirst("^(?:(?:Whereas|WHEREAS|Resolved|In)\\s+)?(?:(?i:the)\\s+)?", "");
    }
}
