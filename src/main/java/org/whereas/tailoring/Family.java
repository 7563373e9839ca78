package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.whereas.library.DocumentSummary;
import org.whereas.membership.Caller;

/// The copies of a document, and the copies of these. Runs inside its caller's transaction.
///
/// Of each copy only the version that the caller may read counts: the newest to its own people, the posted one to
/// everybody else. What hangs on a copy that the caller may not read is not there, as that copy is not.
@ApplicationScoped
class Family {

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /// What copies of a document are offered: what is in force, else what is posted, or the newest where nothing is.
    private record Offered(String address, int number) {}

    /// The family of a document that the caller may read, by the names of organizations.
    List<Relative> of(DocumentSummary model) {
        var offered = new HashMap<Long, Offered>();
        var issued = model.inForce() > 0 ? model.inForce() : model.posted();
        var number = issued > 0 ? issued : model.newest();
        offered.put(model.id(), new Offered(model.address(), number));
        var waiting = rows(model);
        var family = new ArrayList<Relative>();
        for (var found = true; found; ) {
            var parted = waiting.stream().collect(Collectors.partitioningBy(r -> offered.containsKey(r.origin())));
            var next = parted.get(true);
            next.forEach(r -> {
                var from = offered.get(r.origin());
                family.add(r.of(from.address(), from.number()));
            });
            next.forEach(r -> offered.put(r.id(), new Offered(r.address(), r.newest())));
            waiting = parted.get(false);
            found = !next.isEmpty();
        }
        family.sort((a, b) -> (a.name() + a.address()).compareToIgnoreCase(b.name() + b.address()));
        return family;
    }

    /// What each copy that the caller may read says in a clause, by its id: the hash of its words.
    Map<Long, String> hashes(DocumentSummary model, String clause) {
        var hashes = new HashMap<Long, String>();
        for (var row : query("""
                select d.id, w.hash from document d
                join clause_wording w on w.document = d.id and w.clause = ? and %s between w.since and w.until
                where d.root = ?""".formatted(version()), clause, model.root()))
            hashes.put(((Number) row[0]).longValue(), (String) row[1]);
        return hashes;
    }

    /// How many of these relatives of a document differ from their model in each clause, by its id.
    Map<String, Integer> departed(DocumentSummary model, Collection<Relative> family) {
        var ids = family.stream().map(Relative::id).collect(Collectors.toSet());
        var counts = new HashMap<String, Integer>();
        for (var row : query("""
                select c.clause, d.id from document d
                join departed c on c.document = d.id and c.number = %s
                where d.root = ? and d.id <> ?""".formatted(version()), model.root(), model.id()))
            if (ids.contains(((Number) row[1]).longValue())) counts.merge((String) row[0], 1, Integer::sum);
        return counts;
    }

    /// Every readable copy under the same root; `newest` is what copies of it are offered.
    private List<Relative> rows(DocumentSummary model) {
        var sql = """
                select d.id, o.slug, o.name, o.state, o.officers, d.slug,
                    case when %1$s then d.title else d.open_title end,
                    case when %1$s then d.status else d.open_status end,
                    f.number, d.origin, f.rests,
                    case when d.in_force > 0 and (%1$s or d.in_force <= d.posted) then d.in_force
                        when d.posted > 0 then d.posted else d.number end,
                    f.adapted, f.added, f.left_out, f.words, f.lost
                from document d join organization o on o.id = d.organization
                join drift f on f.document = d.id and f.number = %2$s
                where d.root = ? and d.id <> ?""".formatted(own(), version());
        return query(sql, model.root(), model.id()).stream()
                .map(Family::relative)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Relative relative(Object[] r) {
        var drift = new Drift(number(r[12]), number(r[13]), number(r[14]), number(r[15]), number(r[16]));
        return new Relative(
                ((Number) r[0]).longValue(),
                text(r[1]),
                text(r[2]),
                text(r[3]),
                text(r[4]),
                text(r[5]),
                text(r[6]),
                text(r[7]),
                number(r[8]),
                ((Number) r[9]).longValue(),
                "",
                number(r[10]),
                number(r[11]),
                drift);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> query(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (var i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return query.getResultList();
    }

    /// The number of the version that the caller may read; 0, which no version has, where there is none.
    private String version() {
        return "case when " + own() + " then d.number else d.posted end";
    }

    /// Whether the caller sees the drafts of a document. The ids stand in the query itself, for it is asked twice.
    private String own() {
        var ids = caller.organizations().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "(d.id < 0)" : "(d.organization in (" + ids + "))";
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
