package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The alternatives that a document offers, in the order in which they first occur.
///
/// ```java
/// var document = Markdown.parse("Never. {#ban option=holds choice=ban label=\"Ban outright\"}");
/// Options.of(document).undecided().getFirst().name(); // "holds"
/// var chosen = Options.choose(document, Map.of("holds", "ban"));
/// Options.of(chosen).undecided(); // []
/// ```
public record Options(List<Option> all) {

    /// The choice that stands for wording of one's own.
    public static final String OWN = "own";

    /// A question with its alternatives. `chosen` is empty while it is undecided, and when what the front
    /// matter names is not (or no longer) offered: then every alternative is shown, and nothing disappears.
    public record Option(String name, List<Choice> choices, String chosen) {
        public Option {
            choices = List.copyOf(choices);
        }

        public boolean decided() {
            return !chosen.isEmpty();
        }

        public Optional<Choice> choice(String choice) {
            return choices.stream().filter(c -> c.name().equals(choice)).findFirst();
        }
    }

    /// One alternative: `label` is the first label written on its clauses (its name where none is), `clauses`
    /// the ids of all clauses that it covers; on a heading it covers the section.
    public record Choice(String name, String label, List<String> clauses) {
        public Choice {
            clauses = List.copyOf(clauses);
        }
    }

    public Options {
        all = List.copyOf(all);
    }

    /// The alternatives of a document and what its front matter chooses among them.
    public static Options of(Document document) {
        var found = new LinkedHashMap<String, Map<String, Draft>>();
        collect(document.blocks(), List.of(), found);
        var all = new ArrayList<Option>();
        found.forEach((name, drafts) -> {
            var choices = drafts.entrySet().stream()
                    .map(draft -> draft.getValue().choice(draft.getKey()))
                    .toList();
            var made = document.front().string("choices", name).orElse("");
            boolean offered = made.equals(OWN) || drafts.containsKey(made);
            all.add(new Option(name, choices, offered ? made : ""));
        });
        return new Options(all);
    }

    public Optional<Option> named(String name) {
        return all.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    public List<Option> undecided() {
        return all.stream().filter(option -> !option.decided()).toList();
    }

    /// The choices made, by the names of the options that are decided.
    Map<String, String> made() {
        var made = new HashMap<String, String>();
        all.stream().filter(Option::decided).forEach(option -> made.put(option.name(), option.chosen()));
        return made;
    }

    /// The document with choices written into its front matter; an empty one takes the choice back. An option
    /// or a choice that the document does not offer is refused with [TextRefused]; `own` is always offered.
    public static Document choose(Document document, Map<String, String> choices) {
        var options = of(document);
        var front = document.front();
        for (var made : choices.entrySet()) {
            check(options, made.getKey(), made.getValue());
            front = made.getValue().isEmpty()
                    ? front.without("choices", made.getKey())
                    : front.with(made.getValue(), "choices", made.getKey());
        }
        return document.withFront(front);
    }

    private static void check(Options options, String name, String choice) {
        var option = options.named(name)
                .orElseThrow(() -> new TextRefused("option", "This text leaves no choice named " + name + ".", 0));
        boolean offered =
                choice.isEmpty() || choice.equals(OWN) || option.choice(choice).isPresent();
        if (!offered) throw new TextRefused("option", "\"" + name + "\" does not offer " + choice + ".", 0);
    }

    private static void collect(List<Block> blocks, List<Draft> around, Map<String, Map<String, Draft>> found) {
        var sections = new ArrayList<Section>();
        for (var block : blocks) {
            var own = own(block, found);
            if (block instanceof Block.Footnote) sections.clear();
            if (block instanceof Block.Heading heading) {
                sections.removeIf(section -> section.level >= heading.level());
                sections.add(new Section(heading.level(), own));
                own = List.of();
            }
            var covers = new ArrayList<>(around);
            sections.forEach(section -> covers.addAll(section.drafts));
            covers.addAll(own);
            cover(block, covers, found);
        }
    }

    private static void cover(Node node, List<Draft> covers, Map<String, Map<String, Draft>> found) {
        var id = Nodes.id(node);
        if (!id.isEmpty()) covers.forEach(draft -> draft.clauses.add(id));
        var inside = node instanceof Item item ? Nodes.rest(item) : Nodes.inside(node);
        collect(inside, covers, found);
        if (!(node instanceof Block block)) return;
        for (var item : Nodes.items(block)) {
            var more = Stream.concat(covers.stream(), own(item, found).stream()).toList();
            cover(item, more, found);
        }
    }

    private static List<Draft> own(Node node, Map<String, Map<String, Draft>> found) {
        var option = node.attributes().value("option");
        var choice = node.attributes().value("choice");
        if (option.isEmpty() || choice.isEmpty()) return List.of();
        var draft = found.computeIfAbsent(option.get(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(choice.get(), _ -> new Draft());
        if (draft.label.isEmpty())
            draft.label = node.attributes().value("label").orElse("");
        return List.of(draft);
    }

    /// A heading that is open and the alternative that it carries.
    private record Section(int level, List<Draft> drafts) {}

    /// An alternative while its clauses are being found.
    private static final class Draft {
        private String label = "";
        private final Set<String> clauses = new LinkedHashSet<>();

        private Choice choice(String name) {
            return new Choice(name, label.isEmpty() ? name : label, List.copyOf(clauses));
        }
    }
}
