package org.whereas.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whereas.change.Contradictions.Force;
import org.whereas.change.Contradictions.Matter;
import org.whereas.change.Contradictions.Said;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Item;

/// A sentence of a policy that binds somebody: its force, whether it has an exception, and its figures.
///
/// @param lead    the sentence that leads to the list in which it stands, empty where it stands alone
/// @param figures the amounts for each unit
record Sentence(
        String clause, String words, String lead, Force force, boolean excepted, Map<String, Set<String>> figures) {

    private static final int FEWEST_WORDS = 2;

    /// What is longer is no sentence.
    private static final int LONGEST = 2_000;

    private static final Pattern SENTENCE = Pattern.compile("[^.;:]+[.;:]?");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)[.:](?=\\d)");
    private static final Map<String, Integer> NUMBERS = numbers("""
            one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13
            fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90""");

    /// An amount in figures or in words, then in brackets perhaps in figures again, which count, and its unit.
    private static final Pattern FIGURE =
            Pattern.compile("\\b(\\d+|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ])?(?:"
                    + String.join("|", NUMBERS.keySet())
                    + "))\\s*(?:\\((\\d+)\\)\\s*)?-?(?:calendar|working|business|consecutive)?\\s*"
                    + "(second|minute|hour|day|week|month|year|foot|feet|cycle|burst)s?\\b");

    /// The sentence with what leads to it.
    String whole() {
        return lead.isEmpty() ? words : lead + " " + words;
    }

    Said said() {
        return new Said(clause, whole(), force);
    }

    /// The sentences of a text that bind, with the values of its fields.
    static List<Sentence> of(Document document) {
        var all = new ArrayList<Sentence>();
        var fields = Fields.of(document);
        var leads = new HashMap<String, String>();
        var before = "";
        for (var clause : Clauses.of(document)) {
            if (clause.node() instanceof Block.Heading || clause.node() instanceof Block.Table) continue;
            var listed = clause.node() instanceof Item;
            var lead = leads.getOrDefault(clause.parent(), listed ? before : "");
            var last = sentences(clause, filled(fields, clause.text()), lead, all);
            if (last.endsWith(":")) leads.put(clause.id(), last);
            if (!listed) before = last.endsWith(":") ? last : "";
        }
        return all;
    }

    /// The words with the values of the fields; a blank says nothing.
    private static String filled(Fields fields, String text) {
        var words = text;
        for (var field : fields.entries())
            words = words.replace("{{" + field.name() + "}}", field.shown().orElse(""));
        return words;
    }

    private static String sentences(Clause clause, String text, String lead, List<Sentence> to) {
        var found = SENTENCE.matcher(POINT.matcher(text).replaceAll("\u2024"));
        var last = "";
        while (found.find()) {
            last = found.group().strip().replace('\u2024', '.');
            if (last.length() > LONGEST || Terms.words(last).size() < FEWEST_WORDS) continue;
            var own = Modal.force(last) != Force.TELLS;
            var whole = own || lead.isEmpty() ? last : lead + " " + last;
            var force = Modal.force(whole);
            if (force != Force.TELLS)
                to.add(new Sentence(
                        clause.id(), last, own ? "" : lead, force, Modal.excepted(whole, force), figures(last)));
        }
        return last;
    }

    private static Map<String, Integer> numbers(String pairs) {
        var words = pairs.split("\\s+");
        var numbers = new HashMap<String, Integer>();
        for (var i = 0; i < words.length; i += 2) numbers.put(words[i], Integer.valueOf(words[i + 1]));
        return Map.copyOf(numbers);
    }

    /// In figures; `seventy-two` is the sum of its words.
    private static String amount(String said) {
        if (Character.isDigit(said.charAt(0))) return said;
        return String.valueOf(
                Stream.of(said.split("[- ]")).mapToInt(NUMBERS::get).sum());
    }

    private static Map<String, Set<String>> figures(String sentence) {
        var figures = new HashMap<String, Set<String>>();
        var found = FIGURE.matcher(sentence.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var said = found.group(2) == null ? found.group(1) : found.group(2);
            figures.computeIfAbsent(found.group(3).replace("feet", "foot"), _ -> new HashSet<>())
                    .add(amount(said));
        }
        return figures;
    }

    /// In what the sentences oppose each other if they are about the same thing.
    Optional<Matter> opposed(Sentence other) {
        if (forbids() && other.forbids() && excepted != other.excepted) return Optional.of(Matter.EXCEPTION);
        if (forbids() != other.forbids()) {
            var forbidding = forbids() ? this : other;
            var leaving = forbids() ? other : this;
            if (!forbidding.excepted || !leaving.excepted) return Optional.of(Matter.FORCE);
        }
        if (!forbids() && !other.forbids() && demands() != other.demands() && !limits() && !other.limits())
            return Optional.of(Matter.FORCE);
        return figures.entrySet().stream().anyMatch(e -> differs(e, other))
                ? Optional.of(Matter.FIGURE)
                : Optional.empty();
    }

    /// Whether one leaves open, or excepts, what the other forbids.
    boolean leavesOpen(Sentence other) {
        return forbids() && (other.forbids() || other.force == Force.PERMITS)
                || other.forbids() && force == Force.PERMITS;
    }

    private boolean forbids() {
        return force == Force.FORBIDS;
    }

    private boolean demands() {
        return force == Force.DEMANDS;
    }

    /// Whether it permits by saying what alone is permitted, as a sentence with shall can too.
    private boolean limits() {
        return Modal.limits(whole());
    }

    private static boolean differs(Map.Entry<String, Set<String>> figure, Sentence other) {
        var amounts = other.figures.getOrDefault(figure.getKey(), Set.of());
        return !amounts.isEmpty() && amounts.stream().noneMatch(figure.getValue()::contains);
    }
}
