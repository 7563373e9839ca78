package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search by meaning, with a model that knows two meanings: what is said of dogs and what is said of all
/// else.
class MeaningTest {

    private static final String ASKED = "officer bites";
    private static final String CANINES = "Each officer with a canine keeps the canine on a lead.";
    private static final String BREAKS = "Each officer with a meal bites into the meal at a table.";

    /// Counts how often it is asked.
    private static final class DogsAndOthers implements Meaning {
        private int asked;
        private boolean broken;

        @Override
        public String name() {
            return "dogs";
        }

        @Override
        public byte[] of(String text) {
            if (broken) throw new IllegalStateException("The model is broken");
            asked++;
            var dogs = text.contains("canine") || text.equals(ASKED);
            return new byte[] {(byte) (dogs ? 127 : 1), (byte) (dogs ? 1 : 127)};
        }
    }

    @TempDir
    Path folder;

    private final DogsAndOthers model = new DogsAndOthers();
    private Meanings meanings;

    @BeforeEach
    void open() throws IOException {
        meanings = new Meanings(model, KnownMeanings.in(folder.resolve("meanings"), 2));
    }

    private static Edition edition(long document, String slug, String clause) {
        return Shelf.edition(document, 0, "x", slug, "---\ntitle: Rules\n---\n\n" + clause + " {#it}\n");
    }

    private Shelf shelf(Edition... editions) throws IOException {
        for (var edition : editions) meanings.learn(edition.document(), List.of(edition));
        return new Shelf(meanings).with(editions);
    }

    @Test
    void whatIsMeantStandsAboveWhatIsOnlySaid() throws IOException {
        var editions = new Edition[] {edition(1, "breaks", BREAKS), edition(2, "canines", CANINES)};
        try (var byWords = new Shelf().with(editions);
                var byMeaning = shelf(editions)) {
            assertThat(Shelf.clauses(byWords.find(ASKED))).containsExactly("x/breaks#it", "x/canines#it");
            assertThat(Shelf.clauses(byMeaning.find(ASKED))).containsExactly("x/canines#it", "x/breaks#it");
        }
    }

    @Test
    void whatIsFoundAndCountedStaysTheSame() throws IOException {
        var editions = new Edition[] {
            edition(1, "breaks", BREAKS), edition(2, "canines", CANINES), edition(3, "dogs", "A canine is fed.")
        };
        try (var byWords = new Shelf().with(editions);
                var byMeaning = shelf(editions)) {
            var plain = byWords.find(ASKED);
            var meant = byMeaning.find(ASKED);

            assertThat(Shelf.clauses(meant)).containsExactlyInAnyOrderElementsOf(Shelf.clauses(plain));
            assertThat(meant.total()).isEqualTo(plain.total());
            assertThat(meant.facets()).isEqualTo(plain.facets());
        }
    }

    @Test
    void aDraftIsNearOnlyToItsOwnOrganization() throws IOException {
        var draft = edition(2, "canines", CANINES).readBy(Long.toString(Shelf.NORTHFIELD), 0);
        try (var shelf = shelf(edition(1, "breaks", BREAKS), draft)) {
            var asked = Asked.of(ASKED);

            assertThat(Shelf.clauses(shelf.find(asked, Readers.PUBLIC))).containsExactly("x/breaks#it");
            assertThat(Shelf.clauses(shelf.find(asked, Shelf.members(Shelf.EASTON))))
                    .containsExactly("x/breaks#it");
            assertThat(Shelf.clauses(shelf.find(asked, Shelf.members(Shelf.NORTHFIELD))))
                    .containsExactly("x/canines#it", "x/breaks#it");
        }
    }

    @Test
    void whatIsNarrowedStaysNarrowed() throws IOException {
        var canines = edition(2, "canines", CANINES);
        try (var shelf = shelf(edition(1, "breaks", BREAKS), canines)) {
            var asked = Asked.of(ASKED).narrowed(Filters.of(Columns.ORGANIZATION, "y"));

            assertThat(shelf.find(asked, Readers.PUBLIC).hits()).isEmpty();
        }
    }

    @Test
    void aDocumentIsFoundByWordsBeforeItsMeaningIsKnown() {
        try (var shelf = new Shelf(meanings).with(edition(1, "breaks", BREAKS), edition(2, "canines", CANINES))) {
            assertThat(Shelf.clauses(shelf.find(ASKED))).containsExactly("x/breaks#it", "x/canines#it");
            assertThat(meanings.waiting()).isEqualTo(2);
        }
    }

    @Test
    void whereTheModelFailsWordsAnswer() throws IOException {
        var editions = new Edition[] {edition(1, "breaks", BREAKS), edition(2, "canines", CANINES)};
        try (var shelf = shelf(editions)) {
            model.broken = true;

            assertThat(Shelf.clauses(shelf.find(ASKED))).containsExactly("x/breaks#it", "x/canines#it");
        }
    }

    @Test
    void nothingIsWorkedOutTwice() throws IOException {
        var edition = edition(1, "canines", CANINES);
        meanings.learn(1, List.of(edition));
        var before = model.asked;

        meanings.learn(2, List.of(edition(2, "others", CANINES)));

        assertThat(model.asked).isEqualTo(before);
        assertThat(meanings.done(5)).containsExactly(1L, 2L);
    }

    @Test
    void aDocumentStaysAsItWasWhereItsMeaningCannotBeRead() throws IOException {
        var closed = KnownMeanings.in(folder.resolve("closed"), 2);
        var edition = edition(1, "canines", CANINES);
        closed.keep(Meanings.words(edition, edition.pieces().getFirst()), new byte[] {1, 2});
        try (var shelf = new Shelf(new Meanings(model, closed)).with(edition)) {
            closed.close();

            assertThatThrownBy(() -> shelf.put(List.of(edition))).isInstanceOf(UncheckedIOException.class);

            shelf.refresh();
            assertThat(Shelf.clauses(shelf.find("canine"))).containsExactly("x/canines#it");
        }
    }

    @Test
    void aDocumentOfWhichNoTextIsHeldIsLearnedOnce() throws IOException {
        var lost = Shelf.edition(1, 0, "x", "lost", "---\ntitle: Lost\nsummary: On canines.\ntext: not-held\n---\n");
        try (var shelf = shelf(lost)) {
            assertThat(Shelf.clauses(shelf.find("canines"))).containsExactly("x/lost#");
            assertThat(meanings.waiting()).isZero();
        }
    }

    @Test
    void whatAnotherModelMeantWaitsUntilAllOfItIsLearnedAnew() throws IOException {
        var editions = new Edition[] {edition(1, "breaks", BREAKS), edition(2, "canines", CANINES)};
        try (var index = SearchIndex.create(new ByteBuffersDirectory(), "test", 0)) {
            for (var edition : editions) meanings.learn(edition.document(), List.of(edition));
            index.mean(meanings);
            for (var edition : editions) index.put(edition.document(), List.of(edition));
            assertThat(index.unmeant()).isEmpty();

            var others = new Meanings(
                    new Meaning() {
                        @Override
                        public String name() {
                            return "others";
                        }

                        @Override
                        public byte[] of(String text) {
                            return new byte[] {1, 1};
                        }
                    },
                    KnownMeanings.in(folder.resolve("others"), 2));
            index.mean(others);
            assertThat(index.unmeant()).containsExactly(1L, 2L);

            others.learn(1, List.of(editions[0]));
            index.put(1, List.of(editions[0]));
            assertThat(index.unmeant()).containsExactly(2L);
        }
    }

    @Test
    void whoWaitsForWorkIsSentHomeAtTheEnd() throws Exception {
        try (var learning = Executors.newSingleThreadExecutor()) {
            var next = learning.submit(() -> meanings.next());

            meanings.end();

            assertThat(next.get()).isEmpty();
        }
        meanings.learn(1, List.of(edition(1, "canines", CANINES)));
        assertThat(model.asked).isZero();
        assertThat(meanings.done(1)).isEmpty();
    }

    @Test
    void jarsThatNameAFactoryWhichIsNotThereAreRefused() throws IOException {
        var name = "dev.langchain4j.spi.model.embedding.EmbeddingModelFactory";
        var source = folder.resolve("EmbeddingModelFactory.java");
        var text = "package dev.langchain4j.spi.model.embedding; public interface EmbeddingModelFactory {}";
        Files.writeString(source, text);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        var entry = name.replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("model.jar")))) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(Files.readAllBytes(folder.resolve(entry)));
            jar.putNextEntry(new JarEntry("META-INF/services/" + name));
            jar.write("org.example.Nobody".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> MeaningModel.in(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void afterACrashTheWorkGoesOnWhereItStopped() throws IOException {
        var file = folder.resolve("crashed");
        try (var known = KnownMeanings.in(file, 2)) {
            known.keep("one", new byte[] {1, 2});
            known.keep("two", new byte[] {3, 4});
        }
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        try (var known = KnownMeanings.in(file, 2)) {
            known.keep("three", new byte[] {5, 6});
        }

        try (var known = KnownMeanings.in(file, 2)) {
            assertThat(known.count()).isEqualTo(3);
            assertThat(known.of("two")).hasValue(new byte[] {3, 4});
            assertThat(known.of("three")).hasValue(new byte[] {5, 6});
        }
    }

    @Test
    void whatWasDamagedIsForgottenFromThereOn() throws IOException {
        var file = folder.resolve("damaged");
        try (var known = KnownMeanings.in(file, 2)) {
            known.keep("one", new byte[] {1, 2});
            known.keep("two", new byte[] {3, 4});
        }
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2 + 9] ^= 1;
        Files.write(file, bytes);

        try (var known = KnownMeanings.in(file, 2)) {
            assertThat(known.of("one")).hasValue(new byte[] {1, 2});
            assertThat(known.of("two")).isEmpty();
        }
    }
}
