package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSaved;
import org.whereas.text.Recommendations;

/// The catalogue: every recommendation that a document open to the caller states.
@ApplicationScoped
public class Recommended {

    private static final List<String> KINDS = List.of("recommendations", "principles", "resolution");

    private static final int KEPT = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    /// What texts state never changes, so the last few hundred are kept by their hashes.
    private final Map<String, List<Recommendations.Recommendation>> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Recommendations.Recommendation>> eldest) {
                    return size() > KEPT;
                }
            });

    /// A recommendation, and the document that states it.
    public record Entry(DocumentSummary document, Recommendations.Recommendation recommendation) {

        public String id() {
            return recommendation.id();
        }

        /// The first part of its id, which names the source: `USCM-2020`.
        public String source() {
            var id = recommendation.id();
            return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        }
    }

    /// What is asked for; an empty string asks for any.
    public record Filter(String source, String addressee, String topic, String words) {
        public Filter {
            source = source == null ? "" : source;
            addressee = addressee == null ? "" : addressee;
            topic = topic == null ? "" : topic;
            words = words == null ? "" : words.strip();
        }

        boolean fits(Entry entry) {
            var it = entry.recommendation();
            return (source.isEmpty() || source.equals(entry.source()))
                    && (addressee.isEmpty() || isAsked(it.addressees()))
                    && (topic.isEmpty() || it.topics().contains(topic))
                    && says(it);
        }

        /// What everybody is asked, each of them is.
        private boolean isAsked(List<String> addressees) {
            return addressees.contains(addressee) || addressees.contains("all");
        }

        private boolean says(Recommendations.Recommendation it) {
            var all = (it.id() + " " + it.text()).toLowerCase(Locale.ROOT);
            return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                    .allMatch(all::contains);
        }
    }

    /// All of them, each once, in the order of their documents: those of the shipped
    /// organizations first, so that nobody else can state a recommendation in their place; then
    /// lists of recommendations before resolutions.
    public List<Entry> all() {
        var all = new LinkedHashMap<String, Entry>();
        for (var document : stating())
            stated(documents.read(document)).forEach(r -> all.putIfAbsent(r.id(), new Entry(document, r)));
        return List.copyOf(all.values());
    }

    private List<Recommendations.Recommendation> stated(Reading reading) {
        var kept = known.get(reading.revision().sha256());
        if (kept != null) return kept;
        var fresh = List.copyOf(Recommendations.of(reading.text()));
        known.put(reading.revision().sha256(), fresh);
        return fresh;
    }

    public List<Entry> fitting(Filter filter) {
        return all().stream().filter(filter::fits).toList();
    }

    /// The one with this id.
    public Optional<Entry> find(String id) {
        return all().stream().filter(e -> e.recommendation().id().equals(id)).findFirst();
    }

    /// Notes which versions state recommendations, in the transaction that inserts them.
    void follow(@Observes RevisionSaved saved) {
        var reading = saved.reading();
        if (Recommendations.of(reading.text()).isEmpty()) return;
        em.createNativeQuery("insert into stating (document, number) values (?, ?)")
                .setParameter(1, reading.summary().id())
                .setParameter(2, reading.revision().number())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<DocumentSummary> stating() {
        var ids = (List<Number>) em.createNativeQuery("""
                        select distinct d.id from document d
                        join stating s on s.document = d.id and (s.number = d.number or s.number = d.posted)
                        where d.origin = 0""").getResultList();
        return ids.stream()
                .map(Number::longValue)
                .map(documents::readable)
                .flatMap(Optional::stream)
                .filter(d -> KINDS.contains(d.kind()))
                .sorted(Comparator.comparing(
                                (DocumentSummary d) -> !d.organization().shipped())
                        .thenComparing(d -> KINDS.indexOf(d.kind()))
                        .thenComparing(DocumentSummary::created)
                        .thenComparing(DocumentSummary::id))
                .toList();
    }
}
