package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.ShippedTexts.Mark;

/// The recommendations in the shipped library, and the policies that carry them out.
class CatalogueTest {

    private static final Set<String> WHO = Set.of(
            ("all city cba-negotiators conference congress department doj federal league legislature post public state"
                            + " union")
                    .split(" "));

    /// What is asked of everybody is asked of departments too.
    private static final Set<String> DEPARTMENTS = Set.of("department", "all");

    private static final Set<String> HOW = Set.of(
            "asks",
            "avoid",
            "can",
            "commits",
            "could",
            "declares",
            "endorses",
            "expects",
            "explores",
            "ideally",
            "may",
            "must",
            "offers",
            "policy",
            "proposes",
            "resolves",
            "shall",
            "should",
            "should consider",
            "would");

    /// What each shipped policy has to carry out, as the plan of the library lays it down.
    private static final Map<String, String> DUTIES =
            Map.of("de-escalation", """
            NLC-2020/plan-3 USCM-RES-2020/sanctity-of-life/6 IACP-2020/1.b ILSP-2018/10.a
            USCM-2020/sanctity-of-life/2 USCM-2020/emphasizing/4 USCM-2020/de-escalation/1
            USCM-2020/de-escalation/2 USCM-2020/de-escalation/3 USCM-2020/de-escalation/4""", "duty-to-intervene", """
            NLC-2020/plan-4 USCM-RES-2020/sanctity-of-life/2 USCM-RES-2020/sanctity-of-life/7 IACP-2020/1.6
            USCM-2020/sanctity-of-life/3 USCM-2020/sanctity-of-life/3a USCM-2020/sanctity-of-life/3b
            USCM-2020/sanctity-of-life/3c USCM-2020/intervene/1 USCM-2020/intervene/2""", "first-amendment-assemblies", """
            USCM-2020/protest/lead-1 USCM-2020/protest/lead-2 USCM-2020/protest/1 USCM-2020/protest/2
            USCM-2020/protest/3 USCM-2020/protest/4 USCM-2020/protest/5 USCM-2020/protest/5a
            USCM-2020/protest/5b USCM-2020/protest/5c USCM-2020/protest-tone/1 USCM-2020/protest-tone/2
            USCM-2020/protest-tone/3 USCM-2020/protest-tone/4 USCM-2020/protest-tone/5 USCM-2020/fn-56
            USCM-2020/fn-61a USCM-2020/fn-61b USCM-2020/fn-62 USCM-2020/protest-response/1
            USCM-2020/protest-response/2 USCM-2020/protest-response/3 USCM-2020/protest-response/4
            USCM-2020/protest-response/5 USCM-2020/protest-response/6 USCM-2020/protest-response/7
            USCM-2020/protest-response/8 USCM-2020/protest-response/9 USCM-2020/protest-response/10
            USCM-2020/protest-response/11 USCM-2020/protest-response/12 USCM-2020/protest-response/13""");

    @Test
    void eachOfThe435RecommendationsStandsThereOnce() {
        var stated = recommendations().map(m -> m.values().get("rec")).toList();

        assertThat(stated).hasSize(435).doesNotHaveDuplicates();
    }

    @Test
    void aRecommendationSaysWhoseTaskItIsHowStronglyAndWhereItStands() {
        assertThat(recommendations()).allSatisfy(m -> {
            assertThat(m.words("addressee")).isNotEmpty().isSubsetOf(WHO);
            assertThat(m.values().get("modality")).isIn(HOW);
            assertThat(m.values().get("place")).isNotBlank();
            assertThat(m.words("topics")).isNotEmpty();
        });
    }

    @Test
    void whatAClauseMeetsElaboratesOrRestatesIsARecommendation() {
        var known = recommendations().map(m -> m.values().get("rec")).collect(Collectors.toSet());

        assertThat(ShippedTexts.marks())
                .allSatisfy(m -> assertThat(references(m)).isSubsetOf(known));
        assertThat(ShippedTexts.marks().stream().flatMap(CatalogueTest::references))
                .hasSizeGreaterThan(200);
    }

    /// Templates and the bargaining guide carry out what no policy can.
    @Test
    void everyRecommendationIsMetByAClause() {
        var met = ShippedTexts.marks().stream()
                .flatMap(m -> m.words("meets").stream())
                .collect(Collectors.toSet());

        assertThat(recommendations().map(m -> m.values().get("rec"))).isSubsetOf(met);
    }

    @Test
    void whatDepartmentsAreAskedIsMetByPolicies() {
        var met = ShippedTexts.documents().stream()
                .filter(file -> ShippedTexts.read(file).contains("\nkind: model-policy\n"))
                .flatMap(file -> met(file).stream())
                .collect(Collectors.toSet());
        var asked = recommendations()
                .filter(m -> m.words("addressee").stream().anyMatch(DEPARTMENTS::contains))
                .map(m -> m.values().get("rec"))
                .toList();

        assertThat(asked).hasSize(318).isSubsetOf(met);
    }

    @Test
    void eachPolicyCarriesOutWhatItMust() {
        assertThat(DUTIES).allSatisfy((policy, duties) -> {
            var met = met(Path.of("model-policies", "uscm", policy + ".md"));

            assertThat(met).containsAll(Arrays.asList(duties.split("\\s+")));
        });
    }

    private static Stream<Mark> recommendations() {
        return ShippedTexts.marks().stream().filter(m -> m.values().containsKey("rec"));
    }

    private static Stream<String> references(Mark mark) {
        return Stream.of("meets", "elaborates", "restates").flatMap(k -> mark.words(k).stream());
    }

    private static List<String> met(Path policy) {
        return ShippedTexts.marks(policy).stream()
                .flatMap(m -> m.words("meets").stream())
                .toList();
    }
}
