package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.text.Alignments.Alignment;

/// Finds for each alignment of a version what it rests on.
///
/// In a copy that is what the model says in the version that the copy rests on. An alignment that people wrote
/// themselves rests on what its clause said when they first wrote it. The shipped library answers for its own changes:
/// there, what is in force is what was meant.
@ApplicationScoped
class Claims {

    private static final int KEPT = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /// What texts say never changes, so the last few hundred are kept by their hashes.
    private final Map<String, Aligned> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Aligned> eldest) {
            return size() > KEPT;
        }
    });

    Aligned aligned(Reading reading) {
        return kept(reading.revision().sha256(), () -> Aligned.of(reading.text()));
    }

    /// The alignments of a version beside what they rest on. What only the model has is left out for a caller who may
    /// read neither the copy's drafts nor that version of the model.
    List<Claim> of(Reading reading) {
        var text = aligned(reading);
        var bases = new HashMap<Alignment, Claim.Basis>();
        var model = model(reading.summary());
        var theirs = model.map(m -> kept(
                        m.revision().sha256() + " " + reading.revision().sha256(),
                        () -> Aligned.of(m.text(), reading.text())))
                .orElse(null);
        if (theirs != null)
            theirs.words()
                    .forEach((a, words) -> bases.put(
                            a, new Claim.Basis(words, model.get().revision().at())));
        var own = text.alignments().stream().filter(a -> !bases.containsKey(a)).toList();
        if (!own.isEmpty()) bases.putAll(own(reading, text, own));
        var shown = model.filter(m -> isOpen(reading.summary(), m)).isPresent();
        return Claim.of(text, bases, shown ? theirs.alignments() : List.of());
    }

    private Optional<Reading> model(DocumentSummary document) {
        if (!document.isCopy()) return Optional.empty();
        return documents.any(document.origin()).map(origin -> documents.version(origin, document.originNumber()));
    }

    private boolean isOpen(DocumentSummary copy, Reading model) {
        return documents.seesDrafts(copy)
                || documents.isReadable(model.summary())
                        && documents.versions(model.summary()).stream()
                                .anyMatch(r -> r.number() == model.revision().number());
    }

    private Map<Alignment, Claim.Basis> own(Reading reading, Aligned text, List<Alignment> alignments) {
        var document = reading.summary();
        var first = document.organization().shipped() ? Map.<Alignment, Integer>of() : first(document.id());
        var bases = new HashMap<Alignment, Claim.Basis>();
        for (var alignment : alignments) {
            var number = first.getOrDefault(alignment, reading.revision().number());
            var then = number >= reading.revision().number() ? reading : documents.version(document, number);
            var words =
                    aligned(then).words().getOrDefault(alignment, text.words().get(alignment));
            bases.put(alignment, new Claim.Basis(words, then.revision().at()));
        }
        return bases;
    }

    /// In which version of a document each alignment was first written down.
    @SuppressWarnings("unchecked")
    private Map<Alignment, Integer> first(long document) {
        var rows = (List<Object[]>)
                em.createNativeQuery("""
                        select clause, recommendation, min(since) from meeting
                        where document = ? group by clause, recommendation""").setParameter(1, document).getResultList();
        var first = new HashMap<Alignment, Integer>();
        rows.forEach(r -> first.put(new Alignment((String) r[0], (String) r[1]), ((Number) r[2]).intValue()));
        return first;
    }

    private Aligned kept(String hashes, Supplier<Aligned> fresh) {
        var found = known.get(hashes);
        if (found != null) return found;
        var made = fresh.get();
        known.put(hashes, made);
        return made;
    }
}
