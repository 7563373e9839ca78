package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.text.Recommendations;
import org.whereas.web.Listing;

/// The catalogue: every recommendation that a document open to the caller states.
@ApplicationScoped
public class Recommended {

    private static final List<String> KINDS = List.of("recommendations", "principles", "resolution");

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    /// A recommendation, and the document that states it.
    public record Entry(DocumentSummary document, Recommendations.Recommendation recommendation) {

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
                    && (addressee.isEmpty() || it.addressees().contains(addressee))
                    && (topic.isEmpty() || it.topics().contains(topic))
                    && says(it);
        }

        private boolean says(Recommendations.Recommendation it) {
            var all = (it.id() + " " + it.text()).toLowerCase(Locale.ROOT);
            return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                    .allMatch(all::contains);
        }
    }

    /// All of them, in the order of their documents.
    public List<Entry> all() {
        return KINDS.stream()
                .flatMap(kind -> stating(kind).stream())
                .flatMap(d ->
                        Recommendations.of(documents.read(d).text()).stream().map(r -> new Entry(d, r)))
                .toList();
    }

    public List<Entry> fitting(Filter filter) {
        return all().stream().filter(filter::fits).toList();
    }

    /// The one with this id; where several documents state it, a list of recommendations before a resolution.
    public Optional<Entry> find(String id) {
        return all().stream().filter(e -> e.recommendation().id().equals(id)).findFirst();
    }

    private List<DocumentSummary> stating(String kind) {
        var filter = Catalogue.Filter.kind(kind, "created");
        var first = catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST));
        var all = new java.util.ArrayList<>(first.items());
        for (var page = 2; page <= first.pages(); page++)
            all.addAll(catalogue
                    .list(filter, new Listing.Asked(page, Listing.LARGEST))
                    .items());
        all.removeIf(DocumentSummary::isCopy);
        return all;
    }
}
