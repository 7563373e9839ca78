package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whatever a shipped text points to is there: other texts and their clauses, its own clauses, its footnotes,
/// recommendations.
class LibraryLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]\\s]+)](?!:)");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\[\\^([^\\]\\s]+)]:");
    private static final Pattern DOCUMENT =
            Pattern.compile("/documents/([a-z0-9-]+)/([a-z0-9-]+)(?:/clauses/([a-z0-9-]+)|#([a-z0-9-]+))?");

    @Test
    void everyLinkLeadsSomewhere() {
        var lost = new ArrayList<String>();
        for (var file : ShippedTexts.documents()) {
            for (var target : found(LINK, ShippedTexts.read(file)))
                if (!leads(file, target)) lost.add(file + ": " + target);
        }

        assertThat(lost).isEmpty();
    }

    @Test
    void aLostLinkWouldBeSeen() {
        var file = ShippedTexts.FOLDER.resolve("uscm/de-escalation.md");

        assertThat(leads(file, "#purpose")).isTrue();
        assertThat(leads(file, "#nowhere")).isFalse();
        assertThat(leads(file, "/documents/uscm/duty-to-intervene#purpose")).isTrue();
        assertThat(leads(file, "/documents/uscm/duty-to-intervene#nowhere")).isFalse();
        assertThat(leads(file, "/documents/uscm/nowhere")).isFalse();
        assertThat(leads(file, "duty-to-intervene.md")).isFalse();
    }

    @Test
    void everyFootnoteIsDefinedAndReferredTo() {
        assertThat(ShippedTexts.documents()).allSatisfy(file -> {
            var text = ShippedTexts.read(file);

            assertThat(Set.copyOf(found(NOTE, text))).isEqualTo(Set.copyOf(found(DEFINED, text)));
        });
    }

    @Test
    void everyRecommendationThatIsNamedExists() {
        var known = ShippedTexts.marks().stream()
                .map(m -> m.values().get("rec"))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        var sources = known.stream().map(id -> id.split("/")[0]).distinct().collect(Collectors.joining("|"));
        var named = Pattern.compile("\\b(?:" + sources + ")/[a-z0-9][A-Za-z0-9/.-]*[A-Za-z0-9]");

        assertThat(ShippedTexts.documents()).allSatisfy(file -> {
            var text = ShippedTexts.read(file).replaceAll("\\{#[^{}]*}", "");

            assertThat(named.matcher(text).results().map(r -> r.group())).isSubsetOf(known);
        });
    }

    private static boolean leads(Path file, String target) {
        if (target.startsWith("https://") || target.startsWith("http://") || target.startsWith("mailto:")) return true;
        if (target.startsWith("#")) return has(file, target.substring(1));
        var document = DOCUMENT.matcher(target);
        if (!document.matches()) return false;
        var other = ShippedTexts.FOLDER.resolve(document.group(1)).resolve(document.group(2) + ".md");
        var clause = document.group(3) == null ? document.group(4) : document.group(3);
        return Files.exists(other) && (clause == null || has(other, clause));
    }

    private static boolean has(Path file, String clause) {
        return ShippedTexts.marks(file).stream().anyMatch(m -> m.id().equals(clause));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(r -> r.group(1)).toList();
    }
}
