package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads the events of the YAML parser into [Yaml]. Tags, keys written twice, keys that are not
/// words, nesting beyond 32 levels and more than 50 aliases are refused, each with its line.
final class YamlReader {

    private static final int DEEPEST = 32;
    private static final int MOST_ALIASES = 50;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(FrontMatter.LARGEST + 1).build();

    private final int[] offsets;
    private final Iterator<Event> events;
    private final Map<Anchor, Yaml> anchors = new HashMap<>();
    private int aliases;

    private YamlReader(String source) {
        this.offsets = offsets(source);
        this.events = new Parse(SETTINGS).parseString(source).iterator();
    }

    /// The mapping that a source is, empty when it holds nothing but white space and comments.
    static Optional<Yaml.Mapping> read(String source) {
        try {
            return new YamlReader(source + "\n").document();
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().or(broken::getContextMark);
            throw refused(sentence(broken.getProblem()), mark);
        } catch (ReaderException broken) {
            var lines = source.codePoints().limit(broken.getPosition()).filter(c -> c == '\n');
            throw new TextRefused("front-matter", "A character that YAML does not allow.", (int) lines.count() + 2);
        } catch (YamlEngineException broken) {
            throw new TextRefused("front-matter", sentence(broken.getMessage()), 0);
        }
    }

    private Optional<Yaml.Mapping> document() {
        var found = Optional.<Yaml.Mapping>empty();
        boolean seen = false;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof StreamEndEvent) break;
            if (event instanceof DocumentStartEvent) {
                if (seen) throw refused("There is a second document in the front matter.", event.getStartMark());
                seen = true;
            } else if (event instanceof NodeEvent node) {
                found = mapping(read(node, 0), event);
            }
        }
        return found;
    }

    private static Optional<Yaml.Mapping> mapping(Yaml root, Event event) {
        if (root instanceof Yaml.Mapping mapping) return Optional.of(mapping);
        boolean blank = root instanceof Yaml.Scalar scalar
                && scalar.style() == Yaml.Style.PLAIN
                && scalar.text().isEmpty();
        if (blank) return Optional.empty();
        throw refused("The front matter must consist of keys and values.", event.getStartMark());
    }

    private Yaml read(NodeEvent event, int depth) {
        if (depth > DEEPEST) throw refused("The front matter is nested too deeply.", event.getStartMark());
        if (event instanceof AliasEvent alias) return repeated(alias);
        if (tag(event).isPresent()) throw refused("Tags are not allowed in the front matter.", event.getStartMark());
        var yaml = switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> map(start, depth);
            default -> sequence((CollectionStartEvent) event, depth);
        };
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, yaml));
        return yaml;
    }

    private Yaml repeated(AliasEvent alias) {
        if (++aliases > MOST_ALIASES) throw refused("The front matter uses too many aliases.", alias.getStartMark());
        var target = anchors.get(alias.getAlias());
        if (target == null) throw refused("An alias points to nothing.", alias.getStartMark());
        return new Yaml.Alias(target, offset(alias.getStartMark()), offset(alias.getEndMark()));
    }

    private static Optional<String> tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
    }

    private Yaml.Scalar scalar(ScalarEvent event) {
        var style = switch (event.getScalarStyle()) {
            case ScalarStyle.PLAIN -> Yaml.Style.PLAIN;
            case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> Yaml.Style.BLOCK;
            default -> Yaml.Style.QUOTED;
        };
        int start = offset(event.getStartMark());
        return new Yaml.Scalar(event.getValue(), style, start, Math.max(start, offset(event.getEndMark())));
    }

    private Yaml map(MappingStartEvent start, int depth) {
        var entries = new ArrayList<Yaml.Entry>();
        var names = new HashSet<String>();
        var event = events.next();
        while (!(event instanceof CollectionEndEvent)) {
            if (!(event instanceof ScalarEvent name) || name.getTag().isPresent())
                throw refused("A key must be a word.", event.getStartMark());
            if (!names.add(name.getValue()))
                throw refused("The key \"" + name.getValue() + "\" is there twice.", event.getStartMark());
            var key = scalar(name);
            entries.add(new Yaml.Entry(key, read((NodeEvent) events.next(), depth + 1)));
            event = events.next();
        }
        var last = entries.isEmpty() ? null : entries.getLast().value();
        return new Yaml.Mapping(
                List.copyOf(entries), start.isFlow(), offset(start.getStartMark()), end(start, event, last));
    }

    private Yaml sequence(CollectionStartEvent start, int depth) {
        var items = new ArrayList<Yaml>();
        var event = events.next();
        while (!(event instanceof CollectionEndEvent)) {
            items.add(read((NodeEvent) event, depth + 1));
            event = events.next();
        }
        var last = items.isEmpty() ? null : items.getLast();
        return new Yaml.Sequence(
                List.copyOf(items), start.isFlow(), offset(start.getStartMark()), end(start, event, last));
    }

    /// Where a collection ends. A block collection ends with its last value, not where the next
    /// word begins: comments between the two stay where they are when something is added.
    private int end(CollectionStartEvent start, Event closing, Yaml last) {
        if (start.isFlow() || last == null) return offset(closing.getEndMark());
        return Math.max(offset(start.getStartMark()), last.end());
    }

    private int offset(Optional<Mark> mark) {
        return offsets[mark.orElseThrow().getIndex()];
    }

    /// The parser counts code points; strings count characters.
    private static int[] offsets(String source) {
        var offsets = new int[source.codePointCount(0, source.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            if (at < source.length()) at += Character.charCount(source.codePointAt(at));
        }
        return offsets;
    }

    private static TextRefused refused(String detail, Optional<Mark> mark) {
        return new TextRefused(
                "front-matter", detail, mark.map(m -> m.getLine() + 2).orElse(0));
    }

    private static String sentence(String problem) {
        var plain = problem == null ? "it is not valid YAML" : problem.strip().replaceAll("\\s+", " ");
        return "The front matter cannot be read: " + plain + ".";
    }
}
