package org.whereas.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How telling words are in a set of texts, and how alike two texts are by them: the cosine of their
/// words, each weighted by how few of the texts have it.
final class Terms {

    private static final Set<String> EMPTY = Set.of("""
            the a an of to in and or for on at by with from as is are be been was were it its this that these
            those any all such which who when where if will shall must may should can not no other their his her
            they he she has have had than into upon each use used officer officers department departmental order
            member members police employee employees force personnel general anyone person persons
            """.strip().split("\\s+"));

    /// Words of the trade that mean the same in policies: the first of a line stands for the others.
    private static final Map<String, String> SAME = alike("""
            deadly lethal
            purpose introduction scope background
            report documentation documenting reporting
            review investigation investigations investigating investigate audit inspection
            aid medical medic treatment care
            injury injured injuries
            definition defined glossary terms
            reasonable reasonableness
            weapon weapons taser tasers ecw cew ced spray baton batons pepper oleoresin capsicum pepperball canine canines munitions munition projectile projectiles
            restrained handcuffs handcuffed restraint restraints restraining hobble
            neck chokehold chokeholds carotid choke throat trachea
            resistance continuum options resister resisters
            firearm firearms gun guns rifle
            draw drawing display displaying exhibit
            point pointing
            vehicle vehicles car
            training certification trained train
            """);

    /// What words stand for in a heading, over and above.
    private static final Map<String, String> HEADINGS = alike("""
            aid after follow post assistance
            standard requirements requirement reasonable reasonableness authorized justification justified legal considerations when
            report notification notifications entry statistical responsibilities
            resistance level levels technique techniques control options
            """);

    /// What several words mean together: what is not lethal is another matter than what is, and a hold on
    /// the neck another than one of the hands.
    private static final Map<Pattern, String> TOGETHER = Map.of(
            Pattern.compile("\\b(?:less|non)[ -]?(?:than[ -])?(?:lethal|deadly)\\b"), "weapon",
            Pattern.compile("\\b(?:neck|carotid|vascular) (?:control )?(?:restraints?|holds?)\\b|\\bchoke ?holds?\\b"
                            + "|\\bstrangleholds?\\b"),
                    "neck neckhold",
            Pattern.compile("\\bwarning shots?\\b|\\bshots? fired into the air\\b"), "warnshot shots",
            Pattern.compile("\\b(?:moving|motor) vehicles?\\b|\\bvehicles? in motion\\b"), "movingvehicle vehicle",
            Pattern.compile("\\bhog-?t(?:ie|ied|ying)\\b|\\bhands and feet together\\b"), "hogtie",
            Pattern.compile("\\bface ?down\\b|\\bprone position\\b|\\bprone\\b"), "prone");

    /// Acts that policies forbid by name, as they stand among the words.
    static final Set<String> NAMED = Set.of("neckhold", "warnshot", "movingvehicl", "hogtie");

    private static Map<String, String> alike(String lines) {
        var alike = new HashMap<String, String>();
        lines.lines().map(line -> line.split(" ")).forEach(group -> {
            for (var word : group) alike.put(word, group[0]);
        });
        return Map.copyOf(alike);
    }

    private final Map<String, Double> weights = new HashMap<>();

    Terms(List<String> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) new HashSet<>(words(text)).forEach(word -> counts.merge(word, 1, Integer::sum));
        counts.forEach((word, count) -> weights.put(word, Math.log(1.0 + texts.size() / (double) count)));
    }

    /// The weighted words of a text; a word that stands often counts less each time.
    Map<String, Double> of(String text) {
        var counts = new HashMap<String, Integer>();
        words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
        var weighted = new HashMap<String, Double>();
        counts.forEach((word, n) -> weighted.put(word, (1 + Math.log(n)) * weights.getOrDefault(word, 1.0)));
        return weighted;
    }

    /// The weighted words of a heading.
    Map<String, Double> ofHeading(String title) {
        var words = new StringBuilder();
        for (var word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            words.append(HEADINGS.getOrDefault(word, word)).append(' ');
        return of(words.toString());
    }

    static double likeness(Map<String, Double> one, Map<String, Double> other) {
        var product = 0.0;
        for (var entry : one.entrySet()) product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        var norms = norm(one) * norm(other);
        return norms == 0 ? 0 : product / norms;
    }

    private static double norm(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    }

    static List<String> words(String text) {
        var together = text.toLowerCase(Locale.ROOT);
        for (var phrase : TOGETHER.entrySet())
            together = phrase.getKey().matcher(together).replaceAll(phrase.getValue());
        return Stream.of(together.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .map(word -> stem(SAME.getOrDefault(word, word)))
                .toList();
    }

    private static String stem(String word) {
        for (var ending : List.of(
                "ational", "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er",
                "ly", "s", "y", "e"))
            if (word.length() - ending.length() >= 4 && word.endsWith(ending))
                return word.substring(0, word.length() - ending.length());
        return word;
    }
}
