package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.OrganizationSummary;

/// The sources of the catalogue, each with what the shipped library and the reader's organizations make of it.
@ApplicationScoped
public class Sources {

    private static final int MOST = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Coverages coverages;

    @Inject
    Own own;

    /// A source.
    ///
    /// @param id       the first part of the ids of its recommendations
    /// @param document that states them
    /// @param title    of the text that they are taken from, and its date; empty where nobody says
    public record Source(
            String id, DocumentSummary document, String title, String date, String where, Coverage library) {}

    /// What one organization makes of a source.
    public record Part(OrganizationSummary organization, Coverage coverage) {}

    /// All of them, in the order of the catalogue. Some hundred queries read for it and nothing is written, so what was
    /// read is not looked through for changes before each of them.
    List<Source> all() {
        var usual = em.getFlushMode();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return read();
        } finally {
            em.setFlushMode(usual);
        }
    }

    private List<Source> read() {
        var library = coverages.ofLibrary();
        var bySource = library.rows().stream()
                .collect(Collectors.groupingBy(r -> r.entry().source(), LinkedHashMap::new, Collectors.toList()));
        var sources = new ArrayList<Source>();
        bySource.forEach((id, rows) -> sources.add(source(
                id, rows.getFirst().entry().document(), new Coverage(library.documents(), rows, library.unknown()))));
        return sources;
    }

    Optional<Source> find(String id) {
        return all().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// What the reader's organizations make of a source.
    List<Part> parts(String id) {
        var filter = new CoverageFilter(new Recommended.Filter(id, "", "", ""), "");
        return own.organizations().stream()
                .limit(MOST)
                .map(o -> new Part(o, coverages.of(o).narrowed(filter)))
                .toList();
    }

    private Source source(String id, DocumentSummary document, Coverage library) {
        var front = documents.read(document).text().front();
        return new Source(
                id,
                document,
                front.string("source", "title").orElse(""),
                front.string("source", "date").orElse(""),
                front.string("source", "where").orElse(""),
                library);
    }
}
