package org.whereas.word;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The numbers that paragraphs of the older text showed, written out: where changes are shown by formatting alone, what
/// was taken out must not be counted.
final class Numbered {

    private final List<List<Lists.Level>> definitions;
    private final Map<Unit, String> numbers = new IdentityHashMap<>();

    /// @param units in their order, their lists among `definitions`
    Numbered(List<Unit> units, List<List<Lists.Level>> definitions) {
        this.definitions = definitions;
        var counter = new Counter();
        for (var unit : units) {
            if (!(unit instanceof Unit.Paragraph it) || it.list() == 0) continue;
            var place = place(it);
            var level = place.level();
            numbers.put(it, level.format().equals("bullet") ? level.text() : counter.next(place));
            counter.count(place);
        }
    }

    /// The paragraph with its number as words, hanging as it did.
    Unit.Paragraph writtenOut(Unit.Paragraph it) {
        if (!numbers.containsKey(it)) return it;
        var level = place(it).level();
        var properties = with(it.properties(), level.left(), level.hanging());
        if (numbers.get(it).isEmpty()) return it.with(properties);
        var atoms = new ArrayList<Atom>(it.atoms());
        var format = Tag.of("w:rPr", Tag.val("w:rStyle", "PrintedNumber"));
        atoms.addFirst(new Atom.Words(Tag.NONE, format, numbers.get(it) + "\t"));
        return it.with(properties).of(atoms);
    }

    private Lists.Place place(Unit.Paragraph it) {
        return new Lists.Place(it.list(), definitions.get(it.list() - 1), it.level(), 0);
    }

    /// Properties under which Word does not number, with an indent where one is given.
    static Tag with(Tag properties, int left, int hanging) {
        var content = new ArrayList<Tag>();
        var none = Tag.of("w:numPr", Tag.val("w:ilvl", 0), Tag.val("w:numId", 0));
        int at = 0;
        for (var tag : properties.content()) {
            if (tag.is("w:numPr")) continue;
            content.add(tag);
            if (List.of("w:pStyle", "w:keepNext", "w:pageBreakBefore").contains(tag.name())) at = content.size();
        }
        content.add(at, none);
        if (left > 0) {
            var indent = List.of("w:left", String.valueOf(left), "w:hanging", String.valueOf(hanging));
            content.removeIf(tag -> tag.is("w:ind"));
            content.add(at + 1, new Tag("w:ind", indent, List.of(), ""));
        }
        return properties.with(content);
    }
}
