package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a document leaves to be filled in: the fields that its front matter declares and those that its text
/// uses, declared ones first, in their order.
///
/// ```java
/// var document = Markdown.parse("Officers of the {{department.name}} stop. {#stop}");
/// Fields.of(document).blanks().getFirst().label(); // "Department name"
/// var filled = Fields.fill(document, Map.of("department.name", "Northfield PD"));
/// Fields.of(filled).blanks(); // []
/// ```
public record Fields(List<Entry> entries) {

    /// The most characters that a value may have.
    public static final int LONGEST = 2_000;

    /// How many fields are filled in at once.
    private static final int MOST = 500;

    private static final Pattern MENTION = Pattern.compile("\\{\\{([a-z][a-z0-9.-]{0,99})}}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    /// What no value may hold: control characters, line separators, marks that turn the direction of writing.
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    /// A field. `example`, `preset` (the declared default) and `value` are empty where there is none; `uses`
    /// are the ids of the clauses in which it stands.
    public record Entry(
            String name,
            String label,
            String example,
            String preset,
            boolean required,
            boolean lines,
            String value,
            boolean declared,
            List<String> uses) {

        /// What stands in the text for it, empty while it is blank.
        public Optional<String> shown() {
            return Optional.of(value.isEmpty() ? preset : value).filter(v -> !v.isEmpty());
        }

        /// Whether somebody still has to fill it in.
        public boolean blank() {
            return shown().isEmpty() && (required || !declared);
        }
    }

    public Fields {
        entries = List.copyOf(entries);
    }

    /// The fields of a document. A declaration that is no map is taken as its label.
    public static Fields of(Document document) {
        var uses = uses(document);
        var entries = new ArrayList<Entry>();
        var declared = FrontMatters.map(
                document.front().at("fields").filter(Map.class::isInstance).orElse(Map.of()));
        for (var name : declared.keySet()) entries.add(declared(document.front(), name, uses.remove(name)));
        uses.forEach((name, ids) ->
                entries.add(new Entry(name, label(name), "", "", false, false, "", false, List.copyOf(ids))));
        return new Fields(entries);
    }

    private static Entry declared(FrontMatter front, String name, Set<String> uses) {
        var plain = front.string("fields", name);
        return new Entry(
                name,
                front.string("fields", name, "label").or(() -> plain).orElse(label(name)),
                front.string("fields", name, "example").orElse(""),
                front.string("fields", name, "default").orElse(""),
                front.at("fields", name, "required").equals(Optional.of(true)),
                front.at("fields", name, "lines").equals(Optional.of(true)),
                front.string("fields", name, "value").orElse(""),
                true,
                uses == null ? List.of() : List.copyOf(uses));
    }

    private static Map<String, Set<String>> uses(Document document) {
        var uses = new LinkedHashMap<String, Set<String>>();
        Nodes.clauses(
                document.blocks(),
                (node, words) -> Nodes.runs(
                        words,
                        run -> named(run)
                                .forEach(name -> uses.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                                        .add(Nodes.id(node)))));
        return uses;
    }

    /// How often each field stands in the text, addresses of links apart.
    public static Map<String, Integer> mentions(Document document) {
        var mentions = new HashMap<String, Integer>();
        Nodes.clauses(
                document.blocks(),
                (_, words) -> Nodes.runs(words, run -> {
                    if (run instanceof Inline.Field(var name)) mentions.merge(name, 1, Integer::sum);
                }));
        return mentions;
    }

    private static Stream<String> named(Inline run) {
        return switch (run) {
            case Inline.Field(var name) -> Stream.of(name);
            case Inline.Link link -> FieldAddress.names(link.destination());
            default -> Stream.empty();
        };
    }

    /// `department.name` as people would write it where nobody gave it a label.
    private static String label(String name) {
        var words = name.replaceAll("[.-]+", " ").strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The fields by their names, for those who look up many.
    Map<String, Entry> byName() {
        var map = new HashMap<String, Entry>();
        entries.forEach(entry -> map.put(entry.name(), entry));
        return map;
    }

    /// Plain words of this document, such as [Clause#text], with the value of each field in its place, and while it is
    /// blank its label in brackets.
    public String spelled(String plain) {
        return MENTION.matcher(plain)
                .replaceAll(mention -> Matcher.quoteReplacement(named(mention.group(1))
                        .map(field -> field.shown().orElse("[" + field.label() + "]"))
                        .orElse(mention.group())));
    }

    public Optional<Entry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// What somebody still has to fill in before the text can be issued.
    public List<Entry> blanks() {
        return entries.stream().filter(Entry::blank).toList();
    }

    /// Used in the text without being declared.
    public List<Entry> undeclared() {
        return entries.stream().filter(entry -> !entry.declared()).toList();
    }

    /// Declared without being used in the text.
    public List<Entry> unused() {
        return entries.stream().filter(entry -> entry.uses().isEmpty()).toList();
    }

    /// The document with values written as `fields.NAME.value`; an empty value takes the answer back. The
    /// declaration stays as it is. A name that the document neither declares nor uses, a value of several
    /// lines where the field does not say `lines: true`, one with control characters or beyond [#LONGEST] is
    /// refused with [TextRefused].
    public static Document fill(Document document, Map<String, String> values) {
        if (values.size() > MOST) throw new TextRefused("field", "At most 500 fields are filled in at once.", 0);
        var fields = of(document);
        var front = document.front();
        for (var answer : values.entrySet()) {
            var name = answer.getKey();
            var value = answer.getValue().strip().replace("\r\n", "\n");
            check(fields, name, value);
            front = value.isEmpty()
                    ? front.without("fields", name, "value")
                    : front.with(value, "fields", name, "value");
        }
        return document.withFront(front);
    }

    private static void check(Fields fields, String name, String value) {
        if (!NAME.matcher(name).matches())
            throw new TextRefused("field", "A field is named in small letters, such as department.name.", 0);
        var entry = fields.named(name)
                .orElseThrow(() -> new TextRefused("field", "This text has no field " + name + ".", 0));
        if (value.length() > LONGEST)
            throw new TextRefused("field", "\"" + entry.label() + "\" may have at most 2,000 characters.", 0);
        if (value.contains("\n") && !entry.lines())
            throw new TextRefused("field", "\"" + entry.label() + "\" is one line.", 0);
        if (HARMFUL.matcher(value).find())
            throw new TextRefused("field", "\"" + entry.label() + "\" holds characters that cannot be seen.", 0);
    }
}
