package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The record as it is read. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class AuditLog {

    private static final int AT_ONCE = 1000;

    @PersistenceContext
    EntityManager em;

    /// What is looked for; an empty string, 0 and null look for any.
    ///
    /// @param organization whose entries; 0 for the whole site
    /// @param person       a part of a name, or the number of a member
    /// @param act          a word of [Deed]
    /// @param subject      a part of a document's address or of what else it was done to
    /// @param from         the first moment, and `to` the first one after
    record Filter(long organization, String person, String act, String subject, Instant from, Instant to) {}

    List<AuditEntry> page(Filter filter, int first, int size) {
        return asked("select a from AuditEntry a", filter, " order by a.n desc", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Filter filter) {
        return asked("select count(a) from AuditEntry a", filter, "", Long.class)
                .getSingleResult();
    }

    /// Goes along the whole record.
    AuditChain chain() {
        var chain = new AuditChain();
        var last = 0L;
        while (true) {
            var some = em.createQuery("select a from AuditEntry a where a.n > ?1 order by a.n", AuditEntry.class)
                    .setParameter(1, last)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (some.isEmpty()) break;
            some.forEach(entry -> chain.follow(entry.line(), entry.before, entry.seal));
            last = some.getLast().n;
            em.clear();
        }
        var counter = (Object[]) em.createNativeQuery("select n, seal from audit_counter where id = 1")
                .getSingleResult();
        chain.end(((Number) counter[0]).longValue(), (String) counter[1]);
        return chain;
    }

    private <T> TypedQuery<T> asked(String query, Filter filter, String order, Class<T> type) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (filter.organization() != 0) add(where, values, "a.organization = ", filter.organization());
        person(where, values, filter.person().strip());
        if (!filter.act().isEmpty()) add(where, values, "a.act = ", filter.act());
        if (!filter.subject().isBlank()) contains(where, values, "a.subject", filter.subject());
        if (filter.from() != null) add(where, values, "a.at >= ", filter.from());
        if (filter.to() != null) add(where, values, "a.at < ", filter.to());
        var asked =
                em.createQuery(query + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + order, type);
        for (var i = 0; i < values.size(); i++) asked.setParameter(i + 1, values.get(i));
        return asked;
    }

    private static void person(List<String> where, List<Object> values, String person) {
        if (person.matches("[0-9]{1,18}")) add(where, values, "a.member = ", Long.valueOf(person));
        else if (!person.isEmpty()) contains(where, values, "a.name", person);
    }

    private static void add(List<String> where, List<Object> values, String condition, Object value) {
        values.add(value);
        where.add(condition + "?" + values.size());
    }

    private static void contains(List<String> where, List<Object> values, String column, String words) {
        values.add(words.strip().replace("\0", "").toLowerCase(Locale.ROOT));
        where.add("locate(?" + values.size() + ", lower(" + column + ")) > 0");
    }
}
