package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
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

    /// What is asked for; an empty string asks for any, and so does 0 for `copyOf`, the id of a model. `sort` is
    /// `title`,
    /// `changed` or `created`.
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

    /// How many documents of each kind the caller may read.
    public Map<String, Long> counts() {
        var where = new Where(Filter.NONE);
        var counts = new LinkedHashMap<String, Long>();
        where.fill(em.createQuery(
                        "select d.kind, count(d) from Document d where " + where.text
                                + " group by d.kind order by d.kind",
                        Object[].class))
                .getResultList()
                .forEach(r -> counts.put((String) r[0], (Long) r[1]));
        return counts;
    }

    /// How many recommendations the documents that the caller may read state.
    public long recommendations() {
        return list(new Filter("recommendations", "", "", "", "", "title", 0), new Listing.Asked(1, Listing.LARGEST))
                .items()
                .stream()
                .mapToLong(d -> Recommendations.of(documents.read(d).text()).size())
                .sum();
    }

    private static String order(String sort) {
        return switch (sort) {
            case "changed" -> "d.changed desc, d.id";
            case "created" -> "d.created desc, d.id";
            default -> "d.title, d.id";
        };
    }

    /// The condition of a query and its parameters: first of all, that the caller may read it.
    private final class Where {
        final String text;
        final List<Object> values = new ArrayList<>();

        Where(Filter filter) {
            var and = new StringBuilder();
            var own = caller.organizations();
            if (own.isEmpty()) and.append("d.posted > 0");
            else
                and.append("(d.posted > 0 or d.organization in ")
                        .append(next(own))
                        .append(")");
            equal(and, "d.kind", filter.kind());
            equal(and, "d.source", filter.source());
            equal(and, "d.status", filter.status());
            if (!filter.organization().isEmpty()) {
                var id = organizations
                        .find(filter.organization())
                        .map(o -> o.id())
                        .orElse(-1L);
                and.append(" and d.organization = ").append(next(id));
            }
            if (!filter.topic().isEmpty())
                and.append(" and locate(")
                        .append(next(" " + filter.topic() + " "))
                        .append(", concat(' ', concat(d.topics, ' '))) > 0");
            if (filter.copyOf() != 0) and.append(" and d.origin = ").append(next(filter.copyOf()));
            text = and.toString();
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
