package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;

/// An index in memory with whatever a test puts on the shelf, searched as the application does.
final class Shelf implements AutoCloseable {

    static final long NORTHFIELD = 7;
    static final long EASTON = 8;

    /// No test finds less because a machine is slow.
    private static final Duration UNHURRIED = Duration.ofMinutes(1);
    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private final SearchIndex index;
    private final Totals totals = new Totals();
    private final Meanings meanings;
    private Bodies bodies = Bodies.NONE;

    Shelf() {
        this(null);
    }

    /// @param meanings what clauses mean; null for a search by words alone
    Shelf(Meanings meanings) {
        this.meanings = meanings;
        try {
            index = SearchIndex.create(new ByteBuffersDirectory(), "test", 0);
            index.mean(meanings);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /// The documents that come with the software, all posted.
    static Shelf shipped() {
        return new Shelf().with(Shipped.EDITIONS.toArray(Edition[]::new));
    }

    /// What these documents are, numbered from one; read once for all tests.
    static List<Edition> editions() {
        return Shipped.EDITIONS;
    }

    private static final class Shipped {
        static final List<Edition> EDITIONS =
                files().stream().map(Shipped::edition).toList();

        private static Edition edition(Path file) {
            var organization = file.getParent().getFileName().toString();
            var slug = file.getFileName().toString().replace(".md", "");
            return Shelf.edition(files().indexOf(file) + 1, 0, organization, slug, read(file));
        }
    }

    static List<Path> files() {
        try (var all = Files.walk(Path.of("model-policies"), 2)) {
            return all.filter(f -> f.getNameCount() == 3 && f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A posted text; with a root other than 0 a copy of it.
    static Edition edition(long document, long root, String organization, String slug, String markdown) {
        var text = Markdown.parse(markdown);
        var front = text.front();
        return new Edition(
                document,
                Edition.EVERYONE,
                0,
                organization,
                slug,
                front.string("title").orElse(slug),
                front.string("summary").orElse(""),
                front.string("kind").orElse("guidance"),
                Dated.instrument(front, front.string("kind").orElse("guidance")),
                front.string("source", "organization").orElse(""),
                front.strings("topics"),
                "in-force",
                front.string("number").orElse(""),
                Dated.values(front, Fields.of(text)),
                Dated.effective(front),
                Dated.day(front),
                root == 0 ? document : root,
                root != 0,
                Editions.pieces(text));
    }

    /// What the organizations of its documents say of themselves.
    Shelf of(OrganizationSummary... organizations) {
        bodies = Bodies.of(List.of(organizations));
        return this;
    }

    Shelf with(Edition... editions) {
        for (var edition : editions) put(List.of(edition));
        refresh();
        return this;
    }

    void put(List<Edition> editions) {
        try {
            index.put(editions.getFirst().document(), editions);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    void refresh() {
        try {
            index.refresh(0);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    Found find(String typed) {
        return find(Asked.of(typed), Readers.PUBLIC);
    }

    Found find(Asked asked, Readers readers) {
        return with(reader -> finder(reader, readers).find(asked));
    }

    private Finder finder(IndexReader reader, Readers readers) {
        return new Finder(reader, readers, VOCABULARY, totals, bodies, meanings, UNHURRIED);
    }

    Results results(Asked asked, Readers readers) {
        return with(reader -> finder(reader, readers).results(asked));
    }

    News news(Asked asked, Readers readers, Seen seen) {
        return with(reader -> finder(reader, readers).news(asked, seen));
    }

    List<Suggestions.Suggestion> suggest(String typed, Readers readers) {
        return with(reader -> new Suggestions(reader, readers).of(typed));
    }

    List<Completion.Offer> complete(String typed, Readers readers) {
        return with(reader -> new Completion(reader, readers, VOCABULARY.synonyms()).of(typed, 8));
    }

    List<Alike.Group> alike(Alike.Wanted wanted, Readers readers) {
        return with(reader -> new Alike(reader, readers).of(wanted, 10));
    }

    /// What is asked of others.
    interface Asking<T> {
        T of(Hearing hearing) throws IOException;
    }

    <T> T hearing(Readers readers, Asking<T> asking) {
        return hearing(readers, UNHURRIED, asking);
    }

    <T> T hearing(Readers readers, Duration longest, Asking<T> asking) {
        return with(reader -> asking.of(new Hearing(reader, readers, VOCABULARY, longest)));
    }

    static Readers members(Long... organizations) {
        return new Readers(Set.of(organizations));
    }

    static List<String> clauses(Found found) {
        return found.hits().stream().map(h -> h.address() + "#" + h.clause()).toList();
    }

    static long count(Found found, String facet, String value) {
        return found.facets().get(facet).stream()
                .filter(c -> c.value().equals(value))
                .mapToLong(Counts.Count::count)
                .sum();
    }

    static List<String> values(Found found, String facet) {
        return new ArrayList<>(
                found.facets().get(facet).stream().map(Counts.Count::value).toList());
    }

    /// Makes something of the index as it is.
    <T> T with(LiveIndex.Reading<T> reading) {
        try {
            return index.read(reading);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
