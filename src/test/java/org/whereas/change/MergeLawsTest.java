package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// What holds for every three texts. Texts are drafted and edited by chance; the words of the local
/// drafter begin with `l`, those of the model's with `m`, those of the first draft with `b`.
class MergeLawsTest {

    private static final Pattern WORD = Pattern.compile("\\b[blm]\\d+\\b");

    @Property(tries = 700, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatOnlyTheModelChangedIsTaken(@ForAll long seed, @ForAll @IntRange(max = 8) int edits) {
        var base = new Drafter(seed, "b").draft();
        var model = new Drafter(seed + 1, "m").edited(base, edits);

        assertThat(clean(ThreeWay.merge(base, base, model))).isEqualTo(model);
        assertThat(settled(base, base, model)).isEqualTo(model);
    }

    @Property(tries = 700, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatOnlyTheCopyChangedStays(@ForAll long seed, @ForAll @IntRange(max = 8) int edits) {
        var base = new Drafter(seed, "b").draft();
        var local = new Drafter(seed + 1, "l").edited(base, edits);

        assertThat(clean(ThreeWay.merge(base, local, base))).isEqualTo(local);
        assertThat(Merge.of(base, local, base)).isEqualTo(new Merge.Unchanged());
    }

    @Property(tries = 700, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatBothMadeAlikeIsTakenOnce(@ForAll long seed, @ForAll @IntRange(max = 8) int edits) {
        var base = new Drafter(seed, "b").draft();
        var both = new Drafter(seed + 1, "l").edited(base, edits);

        assertThat(clean(ThreeWay.merge(base, both, both))).isEqualTo(both);
        assertThat(Merge.of(base, both, both)).isEqualTo(new Merge.Unchanged());
    }

    @Property(tries = 1200, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void noWordIsLostAndNoneIsMadeUp(
            @ForAll long seed, @ForAll @IntRange(max = 8) int ours, @ForAll @IntRange(max = 8) int theirs) {
        var base = new Drafter(seed, "b").draft();
        var local = new Drafter(seed + 1, "l").edited(base, ours);
        var model = new Drafter(seed + 2, "m").edited(base, theirs);

        var merge = ThreeWay.merge(base, local, model);

        var shown = words(text(merge));
        shown.addAll(askedFor(merge));
        assertThat(missing(with(words(Markdown.write(local)), "l"), shown)).isEmpty();
        assertThat(missing(with(words(Markdown.write(model)), "m"), shown)).isEmpty();
        var written = words(Markdown.write(base) + Markdown.write(local) + Markdown.write(model));
        assertThat(missing(shown, written)).isEmpty();
        assertThat(ids(document(merge))).doesNotHaveDuplicates();
        if (isCanonical(local) && isCanonical(model))
            assertThat(Markdown.write(Markdown.parse(text(merge)))).isEqualTo(text(merge));
    }

    /// Drafters take out footnotes to which something refers; such a text is read otherwise than it was made.
    private static boolean isCanonical(Document document) {
        return Markdown.parse(Markdown.write(document)).equals(document);
    }

    @Property(tries = 1000, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void changingSidesChangesNoWord(
            @ForAll long seed, @ForAll @IntRange(max = 6) int ours, @ForAll @IntRange(max = 6) int theirs) {
        var base = new Drafter(seed, "b").draft();
        var local = new Drafter(seed + 1, "l").edited(base, ours);
        var model = new Drafter(seed + 2, "m").edited(base, theirs);

        var one = ThreeWay.merge(base, local, model);
        var other = ThreeWay.merge(base, model, local);

        assertThat(askedIds(one)).isEqualTo(askedIds(other));
        if (!askedIds(one).isEmpty() || !sameTitle(local, model, base)) return;
        assertThat(words(text(one))).isEqualTo(words(text(other)));
        assertThat(ids(document(one))).containsExactlyInAnyOrderElementsOf(ids(document(other)));
    }

    @Property(tries = 700, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whateverPeopleDecideATextComesOfIt(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 12) int ours, @ForAll @IntRange(max = 12) int theirs) {
        var base = new Drafter(seed, "b").draft();
        var local = new Drafter(seed + 1, "l").edited(base, ours);
        var model = new Drafter(seed + 2, "m").edited(base, theirs);
        if (!(ThreeWay.merge(base, local, model) instanceof Merge.Conflicting asked)) return;

        var chance = new Random(seed);
        var takes = List.of(Merge.Take.LOCAL, Merge.Take.MODEL, Merge.Take.BOTH);
        var decisions = new HashMap<String, Merge.Decision>();
        for (var clash : asked.clashes()) decisions.put(clash.id(), Merge.Decision.of(takes.get(chance.nextInt(3))));
        var decided = Merge.decide(asked, decisions);

        var text = text(decided);
        assertThat(decided).isInstanceOf(Merge.Clean.class);
        if (isCanonical(base) && isCanonical(local) && isCanonical(model))
            assertThat(Markdown.write(Markdown.parse(text))).isEqualTo(text);
        assertThat(ids(document(decided))).doesNotHaveDuplicates();
        var written = words(Markdown.write(base) + Markdown.write(local) + Markdown.write(model));
        assertThat(missing(words(text), written)).isEmpty();
        var settledElsewhere = given(decisions, asked, Merge.Take.LOCAL, Merge.Take.MODEL);
        for (var clash : asked.clashes()) {
            if (decisions.get(clash.id()).take() != Merge.Take.BOTH || clash.isFront()) continue;
            var kept = words(clash.local() + " " + clash.model());
            if (clash.isRemoval()) {
                kept.removeAll(settledElsewhere);
                kept.removeIf(word -> isGone(word, local) || isGone(word, model));
            }
            assertThat(words(text)).containsAll(kept);
        }
    }

    /// Whether one side wrote the first draft's word out of its whole text.
    private static boolean isGone(String word, Document side) {
        return word.startsWith("b") && !words(Markdown.write(side)).contains(word);
    }

    private static Set<String> given(
            Map<String, Merge.Decision> decisions, Merge.Conflicting asked, Merge.Take... takes) {
        var words = new TreeSet<String>();
        for (var clash : asked.clashes())
            if (List.of(takes).contains(decisions.get(clash.id()).take()))
                words.addAll(words(clash.local() + " " + clash.model()));
        return words;
    }

    private static boolean sameTitle(Document local, Document model, Document base) {
        return local.front().equals(base.front()) || model.front().equals(base.front());
    }

    private static Document settled(Document base, Document local, Document model) {
        return switch (Merge.of(base, local, model)) {
            case Merge.Unchanged() -> local;
            case Merge.Clean it -> it.document();
            case Merge.Conflicting it -> it.partial();
        };
    }

    private static Document clean(Merge merge) {
        assertThat(merge).isInstanceOf(Merge.Clean.class);
        return document(merge);
    }

    private static Document document(Merge merge) {
        return switch (merge) {
            case Merge.Clean it -> it.document();
            case Merge.Conflicting it -> it.partial();
            case Merge.Unchanged() -> throw new AssertionError("nothing was merged");
        };
    }

    private static String text(Merge merge) {
        return Markdown.write(document(merge));
    }

    private static Set<String> askedFor(Merge merge) {
        var words = new HashSet<String>();
        if (merge instanceof Merge.Conflicting asked)
            for (var clash : asked.clashes())
                words.addAll(words(clash.base() + " " + clash.local() + " " + clash.model()));
        return words;
    }

    private static Set<String> askedIds(Merge merge) {
        if (!(merge instanceof Merge.Conflicting asked)) return Set.of();
        var ids = new TreeSet<String>();
        for (var clash : asked.clashes()) ids.add(clash.id());
        return ids;
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        return words;
    }

    private static Set<String> with(Set<String> words, String mark) {
        words.removeIf(word -> !word.startsWith(mark));
        return words;
    }

    private static Set<String> missing(Set<String> expected, Set<String> found) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(found);
        return missing;
    }

    private static List<String> ids(Document document) {
        var ids = new ArrayList<String>();
        for (var own : TreeReader.read(document).own().values()) if (!own.id().isEmpty()) ids.add(own.id());
        return ids;
    }
}
