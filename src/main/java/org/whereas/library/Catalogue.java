package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Status;
import org.whereas.text.Recommendations;
import org.whereas.web.Listing;

/// Lists of documents that the caller may read, filtered and in order.
@ApplicationScoped
public class Catalogue {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Organizations organizations;

    @Inject
    Documents documents;

    /// What is asked for; an empty string asks for any, and so does 0 for `copyOf`, the id of a
    /// model. `sort` is `title`, `changed` or `created`.
    public record Filter(
            String kind, String organization, String topic, String source, String status, String sort, long copyOf) {
        public static final Filter NONE = new Filter("", "", "", "", "", "title", 0);

        public Filter {
            kind = kind == null ? "" : kind;
            organization = organization == null ? "" : organization;
            topic = topic == null ? "" : topic;
            source = source == null ? "" : source;
            status = status == null ? "" : status;
            sort = sort == null ? "" : sort;
        }

        public static Filter kind(String kind, String sort) {
            return new Filter(kind, "", "", "", "", sort, 0);
        }

        public static Filter copiesOf(DocumentSummary model) {
            return new Filter("", "", "", "", "", "changed", model.id());
        }

        public static Filter of(String organization, String sort) {
            return new Filter("", organization, "", "", "", sort, 0);
        }
    }

    public Listing<DocumentSummary> list(Filter filter, Listing.Asked asked) {
        var where = new Where(filter);
        var total = where.fill(em.createQuery("select count(d) from Document d where " + where.text, Long.class))
                .getSingleResult();
        var rows = where.fill(em.createQuery(
                        "select d from Document d where " + where.text + " order by " + order(filter.sort()),
                        Document.class))
                .setFirstResult(asked.offset())
                .setMaxResults(asked.size())
                .getResultList();
        var items = rows.stream().map(documents::shown).toList();
        return new Listing<>(items, total, asked.page(), asked.size());
    }

    /// All that a filter leaves, however many pages that are.
    public List<DocumentSummary> all(Filter filter) {
        var all = new ArrayList<DocumentSummary>();
        for (var page = 1; ; page++) {
            var found = list(filter, new Listing.Asked(page, Listing.LARGEST));
            all.addAll(found.items());
            if (page >= found.pages()) return all;
        }
    }

    /// What came with the library of a kind and has its text here, by title.
    public List<DocumentSummary> shipped(String kind) {
        return organizations.all().stream()
                .filter(OrganizationSummary::shipped)
                .flatMap(o -> all(new Filter(kind, o.slug(), "", "", "", "title", 0)).stream())
                .filter(DocumentSummary::held)
                .sorted(Comparator.comparing(DocumentSummary::title))
                .toList();
    }

    /// How many documents of each kind the caller may read.
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        count(counts, "select d.open.kind, count(d) from Document d where d.posted > 0 and not ", "d.open.kind");
        count(counts, "select d.kind, count(d) from Document d where ", "d.kind");
        return counts;
    }

    private void count(Map<String, Long> counts, String query, String kind) {
        em.createQuery(query + own() + " group by " + kind, Object[].class)
                .getResultList()
                .forEach(r -> counts.merge((String) r[0], (Long) r[1], Long::sum));
    }

    /// Whether a document belongs to an organization whose drafts the caller sees. The ids stand in the query itself,
    /// for it is grouped and ordered by what follows from them.
    private String own() {
        var ids = caller.organizations().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "(d.id < 0)" : "(d.organization in (" + ids + "))";
    }

    /// How many recommendations the documents that the caller may read state.
    public long recommendations() {
        return list(new Filter("recommendations", "", "", "", "", "title", 0), new Listing.Asked(1, Listing.LARGEST))
                .items()
                .stream()
                .mapToLong(d -> Recommendations.of(documents.read(d).text()).size())
                .sum();
    }

    /// By what the caller sees of a document: a draft's title says nothing of itself to others by where it stands.
    private String order(String sort) {
        return switch (sort) {
            case "changed" -> seen("changed") + " desc, d.id";
            case "created" -> "d.created desc, d.id";
            default -> seen("title") + ", d.id";
        };
    }

    private String seen(String column) {
        return "case when " + own() + " then d." + column + " else d.open." + column + " end";
    }

    /// The condition of a query and its parameters: first of all, that the caller may read it; then what is asked of
    /// the newest version where the caller sees it, and of the posted one where not.
    private final class Where {
        final String text;
        final List<Object> values = new ArrayList<>();

        Where(Filter filter) {
            var and = new StringBuilder("(");
            and.append(own()).append(described(filter, "d."));
            and.append(" or d.posted > 0 and not ").append(own()).append(described(filter, "d.open."));
            and.append(")");
            if (!filter.organization().isEmpty()) {
                var id = organizations
                        .find(filter.organization())
                        .map(o -> o.id())
                        .orElse(-1L);
                and.append(" and d.organization = ").append(next(id));
            }
            if (filter.copyOf() != 0) and.append(" and d.origin = ").append(next(filter.copyOf()));
            text = and.toString();
        }

        private String described(Filter filter, String version) {
            var and = new StringBuilder();
            equal(and, version + "kind", filter.kind());
            equal(and, version + "source", filter.source());
            status(and, version, filter.status());
            if (!filter.topic().isEmpty())
                and.append(" and locate(")
                        .append(next(" " + filter.topic() + " "))
                        .append(", concat(' ', concat(")
                        .append(version)
                        .append("topics, ' '))) > 0");
            return and.toString();
        }

        /// A document stays in force while its next version is drafted.
        private void status(StringBuilder and, String version, String status) {
            if (version.equals("d.") && status.equals(Status.IN_FORCE.word())) and.append(" and d.inForce > 0");
            else equal(and, version + "status", status);
        }

        private void equal(StringBuilder and, String column, String value) {
            if (!value.isEmpty())
                and.append(" and ").append(column).append(" = ").append(next(value));
        }

        private String next(Object value) {
            values.add(value);
            return "?" + values.size();
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            for (var i = 0; i < values.size(); i++) query.setParameter(i + 1, values.get(i));
            return query;
        }
    }
}
