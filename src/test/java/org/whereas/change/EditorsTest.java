package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// Two people edit a shipped policy as people do. What has to be asked is known from their books, not from a
/// comparison; [AgainstGit] counts the same beside git. The seed is fixed so that
/// every run is the same; 10,000 merges with another seed missed no question.
class EditorsTest {

    private static final Pattern WORD = Pattern.compile("\\b(?:ours|theirs)[0-9]+\\b");
    private static final List<Document> POLICIES = Policies.shipped();

    @Property(tries = 200, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whereBothTouchedTheSameWordsAPersonIsAsked(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(min = 1, max = 20) int ours,
            @ForAll @IntRange(min = 1, max = 20) int theirs) {
        var base = POLICIES.get(seed % POLICIES.size());
        var local = new Editor(base, seed, "ours").edited(ours);
        var model = new Editor(base, seed + 1, "theirs").edited(theirs);

        var merge = ThreeWay.merge(base, Markdown.parse(local.source()), Markdown.parse(model.source()));

        var asked = merge instanceof Merge.Conflicting it ? it.clashes() : List.<Clash>of();
        assertThat(asked).flatExtracting(AgainstGit::clauses).containsAll(local.clashesWith(model));
        var shown = words(text(merge));
        for (var clash : asked) shown.addAll(words(clash.local() + " " + clash.model()));
        assertThat(shown).containsAll(words(local.source() + model.source()));
    }

    private static String text(Merge merge) {
        return Markdown.write(merge instanceof Merge.Conflicting it ? it.partial() : ((Merge.Clean) merge).document());
    }

    private static Set<String> words(String text) {
        var words = new TreeSet<String>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        return words;
    }
}
