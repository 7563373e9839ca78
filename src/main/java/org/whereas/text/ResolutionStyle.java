package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.ResolutionStructure.Kind;
import org.whereas.text.ResolutionStructure.Part;

/// How a resolution words what joins its parts, read from what it does most, and the same put right
/// everywhere.
///
/// @param recital how a recital opens
/// @param first   how the first resolving clause opens
/// @param further how the others open
/// @param between how a recital leads on to the next
/// @param turn    how the last recital leads on to what is resolved
/// @param after   how a clause leads on to the next
record ResolutionStyle(
        List<Inline> recital, List<Inline> first, List<Inline> further, String between, String turn, String after) {

    private static final List<Inline> WHEREAS = words("WHEREAS,");
    private static final List<Inline> RESOLVED = words("RESOLVED");
    private static final List<Inline> FURTHER = words("BE IT FURTHER RESOLVED");
    private static final String STOP = ".";

    static ResolutionStyle of(ResolutionStructure structure) {
        var recitals = formal(structure, Kind.RECITAL);
        var clauses = formal(structure, Kind.CLAUSE);
        var between = most(endings(recitals), "; and").startsWith(",") ? ", and" : "; and";
        var first = clauses.stream()
                .map(ResolutionStyle::opening)
                .filter(o -> !Connecting.isFurther(Runs.text(o)))
                .findFirst()
                .orElse(RESOLVED);
        var further = clauses.stream()
                .map(ResolutionStyle::opening)
                .filter(o -> Connecting.isFurther(Runs.text(o)))
                .findFirst();
        var after = after(most(endings(clauses), STOP));
        var next = further.orElse(Connecting.leadsOn(after) ? unturned(first) : like(first));
        var turn = Connecting.isTurn(Runs.text(first)) ? ";" : "; now, therefore, be it";
        var opening = recitals.isEmpty() ? WHEREAS : opening(recitals.getFirst());
        return new ResolutionStyle(opening, first, next, between, turn, after);
    }

    /// The document with every recital and clause opened and ended as its place asks. Parts without
    /// formal words, what leads in to them, and the endings of those that go on in a list, stay as they are.
    Document settled(Document document) {
        var structure = ResolutionStructure.of(document);
        var blocks = new ArrayList<Block>();
        var recitals = places(formal(structure, Kind.RECITAL));
        var clauses = places(formal(structure, Kind.CLAUSE));
        for (var part : structure.parts()) {
            var place = part.kind() == Kind.RECITAL ? recitals.get(part) : clauses.get(part);
            if (place == null || leadsIn(part, structure)) blocks.addAll(part.blocks());
            else blocks.addAll(written(part, place));
        }
        return document.withBlocks(blocks);
    }

    /// Whether a clause ends in a colon before what it resolves, such as "SECTION 1."
    private static boolean leadsIn(Part part, ResolutionStructure structure) {
        var next = structure.parts().indexOf(part) + 1;
        return part.kind() == Kind.CLAUSE
                && next < structure.parts().size()
                && structure.parts().get(next).kind() == Kind.CLAUSE
                && !structure.parts().get(next).formal()
                && part.blocks().getFirst() instanceof Block.Paragraph first
                && Runs.text(first.content()).strip().endsWith(":");
    }

    /// Where a part stands among those of its kind; alternatives of one option share a place.
    private record Place(boolean isFirst, boolean isLast) {}

    private static Map<Part, Place> places(List<Part> parts) {
        var places = new LinkedHashMap<Part, Place>();
        for (var i = 0; i < parts.size(); i++) {
            var option = parts.get(i).option();
            var earlier = parts.subList(0, i).stream().allMatch(p -> same(p, option));
            var later = parts.subList(i + 1, parts.size()).stream().allMatch(p -> same(p, option));
            places.put(parts.get(i), new Place(earlier, later));
        }
        return places;
    }

    private static boolean same(Part part, String option) {
        return !option.isEmpty() && part.option().equals(option);
    }

    private List<Block> written(Part part, Place place) {
        var paragraph = (Block.Paragraph) part.blocks().getFirst();
        var body = Connecting.body(paragraph.content(), part.several());
        var ending = part.several() ? "" : ending(part.kind(), place);
        var content = Connecting.joined(opening(part, place), body, ending);
        var blocks = new ArrayList<>(part.blocks());
        blocks.set(0, new Block.Paragraph(content, paragraph.attributes(), paragraph.position()));
        return blocks;
    }

    private String ending(Kind kind, Place place) {
        if (kind == Kind.RECITAL) return place.isLast() ? turn : between;
        return place.isLast() ? STOP : after;
    }

    private List<Inline> opening(Part part, Place place) {
        var own = opening(part);
        if (part.kind() == Kind.RECITAL) return own;
        var text = Runs.text(own);
        if (place.isFirst()) return Connecting.isFurther(text) ? first : own;
        if (Connecting.leadsOn(after)) return Connecting.isTurn(text) ? further : own;
        return Connecting.isFurther(text) ? own : further;
    }

    private static List<Inline> opening(Part part) {
        var content = ((Block.Paragraph) part.blocks().getFirst()).content();
        return Runs.trimmed(Cutting.before(content, Formal.opening(Runs.text(content))));
    }

    private static String after(String ending) {
        if (Connecting.leadsOn(ending)) return "; and be it further";
        return ending.startsWith(";") && ending.endsWith("and") ? "; and" : ending.equals(";") ? ";" : STOP;
    }

    /// "Be it further resolved" as the first clause is set: in capitals or not, with its comma or
    /// without.
    private static List<Inline> like(List<Inline> first) {
        var text = Runs.text(first);
        var words = text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? "BE IT FURTHER RESOLVED"
                : "Be it further resolved";
        var stopped = words + (text.endsWith(",") ? "," : text.endsWith(":") ? ":" : "");
        return first.size() == 1 && first.getFirst() instanceof Inline.Strong
                ? List.of(new Inline.Strong(words(stopped)))
                : words(stopped);
    }

    private static List<Inline> unturned(List<Inline> first) {
        return Connecting.isTurn(Runs.text(first)) ? RESOLVED : first;
    }

    private static List<Part> formal(ResolutionStructure structure, Kind kind) {
        return structure.of(kind).stream().filter(Part::formal).toList();
    }

    private static List<String> endings(List<Part> parts) {
        var all = new ArrayList<String>();
        for (var part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            var content = ((Block.Paragraph) part.blocks().getFirst()).content();
            if (!part.several()) all.add(Connecting.ending(Runs.text(content)));
        }
        return all;
    }

    private static String most(List<String> endings, String otherwise) {
        var counts = new HashMap<String, Integer>();
        endings.stream().filter(e -> !e.isEmpty()).forEach(e -> counts.merge(e, 1, Integer::sum));
        return endings.stream()
                .filter(counts::containsKey)
                .max((a, b) -> counts.get(a) - counts.get(b))
                .orElse(otherwise);
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Text(text));
    }
}
