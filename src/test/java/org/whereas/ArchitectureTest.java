package org.whereas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The house plan as rules: which package may use which, and which library lives where.
@AnalyzeClasses(packages = "org.whereas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.whereas.";

    /// Each feature and the features it may use. A new arrow needs an ADR.
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("text", List.of()),
            Map.entry("change", List.of("text")),
            Map.entry("word", List.of("text", "change")),
            Map.entry("pdf", List.of("text")),
            Map.entry("web", List.of("problem")),
            Map.entry("membership", List.of("problem", "web")),
            Map.entry("job", List.of("problem", "web", "membership")),
            Map.entry("library", List.of("problem", "text", "change", "web", "membership", "job")),
            Map.entry("alignment", List.of("problem", "text", "change", "web", "membership", "job", "library")),
            Map.entry(
                    "tailoring",
                    List.of("problem", "text", "change", "web", "membership", "job", "library", "alignment")),
            Map.entry("search", List.of("problem", "text", "change", "web", "membership", "library")),
            Map.entry(
                    "export",
                    List.of(
                            "problem",
                            "text",
                            "change",
                            "word",
                            "pdf",
                            "web",
                            "membership",
                            "job",
                            "library",
                            "tailoring")));

    /// A foreign library has one home.
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("com.vladsch.flexmark..", List.of("text")),
            Map.entry("org.owasp..", List.of("text")),
            Map.entry("org.snakeyaml..", List.of("text")),
            Map.entry("org.jsoup..", List.of("text")),
            Map.entry("org.apache.lucene..", List.of("search")),
            Map.entry("org.docx4j..", List.of("word")),
            Map.entry("org.apache.pdfbox..", List.of("pdf")),
            Map.entry("gg.jte..", List.of("web")),
            Map.entry("org.bouncycastle..", List.of("membership")),
            Map.entry("com.nimbusds..", List.of("membership")),
            Map.entry("jakarta.mail..", List.of("membership")),
            Map.entry("org.flywaydb..", List.of("platform")));

    @ArchTest
    static void the_classes_were_found(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(20);
    }

    @ArchTest
    static void every_package_is_on_the_map(JavaClasses all) {
        var known = Stream.concat(ARROWS.keySet().stream(), Stream.of("platform"))
                .map(ArchitectureTest::pattern)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(all);
    }

    @ArchTest
    static void features_follow_the_arrows(JavaClasses all) {
        ARROWS.forEach((feature, suppliers) -> {
            var allowed = Stream.concat(Stream.of(feature), suppliers.stream())
                    .map(ArchitectureTest::pattern)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(pattern(feature))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("org.whereas..").and(resideOutsideOfPackages(allowed)))
                    .allowEmptyShould(true)
                    .check(all);
        });
    }

    @ArchTest
    static void nobody_uses_the_platform(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage(pattern("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(pattern("platform"))
                .check(all);
    }

    @ArchTest
    static void there_are_no_cycles(JavaClasses all) {
        SlicesRuleDefinition.slices()
                .matching("org.whereas.(*)..")
                .should()
                .beFreeOfCycles()
                .check(all);
    }

    @ArchTest
    static void the_text_engine_knows_no_server(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage(pattern("text"), pattern("change"), pattern("word"), pattern("pdf"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.apache.lucene..", "java.sql..", "java.net.http..")
                .check(all);
    }

    @ArchTest
    static void a_foreign_library_has_one_home(JavaClasses all) {
        HOMES.forEach((library, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(ArchitectureTest::pattern).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all));
    }

    @ArchTest
    static void transactions_are_opened_at_the_edge(JavaClasses all) {
        methods()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(pattern("platform"))
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Resource|Pages|Mechanism|Indexer|KeptAnswers)")
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    static void entities_stay_in_their_package(JavaClasses all) {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    static void nobody_prints_or_throws_vaguely(JavaClasses all) {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(all);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(all);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class)
                .check(all);
    }

    private static String pattern(String feature) {
        return ROOT + feature + "..";
    }
}
