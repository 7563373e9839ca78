package org.whereas.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Alignments.Alignment;

/// How documents carry the catalogue out, read from the versions that the caller may read.
///
/// Another organization's unpublished text never counts: of each document the caller's own reading is looked at. Runs
/// inside its caller's transaction.
@ApplicationScoped
public class Coverages {

    private static final Set<String> PAST = Set.of("superseded", "rescinded");

    @PersistenceContext
    EntityManager em;

    @Inject
    Documents documents;

    @Inject
    Recommended recommended;

    @Inject
    Claims claims;

    @Inject
    Meetings meetings;

    @Inject
    Judgements judgements;

    @Inject
    Caller caller;

    /// The coverage of one opened version.
    public Coverage of(Reading reading) {
        return of(List.of(reading), reading.summary().organization().id());
    }

    /// The coverage of an organization: of all its documents that the caller may read and that are not superseded or
    /// rescinded, and what it said does not apply to it.
    public Coverage of(OrganizationSummary organization) {
        var readings = current(ids(OF_ORGANIZATION, organization.id()));
        return of(readings, organization.id());
    }

    /// The alignments of one opened version with what the catalogue has, without what becomes of the rest of it.
    public List<Coverage.By> alignments(Reading reading) {
        var catalogue = new Catalogued(recommended.all(), documents);
        return by(List.of(reading), catalogue).stream()
                .filter(b -> catalogue.find(b.recommendation()).isPresent())
                .toList();
    }

    /// The clauses that carry one recommendation out in what the caller may read, models first; dropped ones left out,
    /// those to be checked marked as such.
    public List<Coverage.By> carrying(String recommendation) {
        var catalogue = new Catalogued(recommended.all(), documents);
        var readings = meetings.of(recommendation).stream().map(documents::read).toList();
        return by(readings, catalogue).stream()
                .filter(b -> b.recommendation().equals(recommendation))
                .filter(b -> b.standing() != Standing.DROPPED && b.standing() != Standing.REMOVED)
                .toList();
    }

    /// The coverage of the shipped library: of the posted models and templates, copies left out.
    public Coverage ofLibrary() {
        return of(current(ids(SHIPPED, 0)), 0);
    }

    private static final String ALIGNED = """
            select d.id from document d join organization o on o.id = d.organization where %s and (
                exists (select 1 from meeting m where m.document = d.id
                    and (d.number between m.since and m.until or d.posted between m.since and m.until))
                or exists (select 1 from meeting m where m.document = d.origin
                    and d.origin_number between m.since and m.until))""";

    private static final String OF_ORGANIZATION = ALIGNED.formatted("d.organization = ?");
    private static final String SHIPPED = ALIGNED.formatted("o.shipped and d.origin = 0 and d.posted > ?");

    @SuppressWarnings("unchecked")
    private List<Long> ids(String query, long parameter) {
        var rows = (List<Number>)
                em.createNativeQuery(query).setParameter(1, parameter).getResultList();
        return rows.stream().map(Number::longValue).sorted().toList();
    }

    private List<Reading> current(List<Long> ids) {
        return ids.stream()
                .map(documents::readable)
                .flatMap(Optional::stream)
                .filter(d -> !PAST.contains(d.status()))
                .sorted(Comparator.comparing(DocumentSummary::title).thenComparing(DocumentSummary::address))
                .map(documents::read)
                .toList();
    }

    private Coverage of(List<Reading> readings, long organization) {
        var catalogue = new Catalogued(recommended.all(), documents);
        var by = by(readings, catalogue);
        var summaries = readings.stream().map(Reading::summary).toList();
        return Coverage.of(summaries, catalogue.entries(), by, exemptions(organization, catalogue));
    }

    private List<Coverage.By> by(List<Reading> readings, Catalogued catalogue) {
        var said = judgements.of(concerned(readings));
        var by = new ArrayList<Coverage.By>();
        for (var reading : readings) {
            var own = isOwn(reading.summary().organization().id());
            var judged = new Judged(reading, claims.aligned(reading), catalogue, said, own);
            claims.of(reading).forEach(claim -> by.add(judged.by(claim)));
        }
        return by;
    }

    /// The documents whose judgements count: the read ones, and the models of copies.
    private static Set<Long> concerned(List<Reading> readings) {
        var ids = new TreeSet<Long>();
        for (var reading : readings) {
            ids.add(reading.summary().id());
            if (reading.summary().isCopy()) ids.add(reading.summary().origin());
        }
        return ids;
    }

    private Map<String, Coverage.Exemption> exemptions(long organization, Catalogued catalogue) {
        var own = isOwn(organization);
        var said = organization == 0 ? Map.<String, Judgement>of() : judgements.of(organization);
        var all = new HashMap<String, Coverage.Exemption>();
        for (var entry : catalogue.entries()) {
            var id = entry.recommendation().id();
            var words = Judgements.fingerprint(entry.recommendation().text());
            var judgement = Optional.ofNullable(said.get(id));
            var subject = new Judgement.Subject(organization, 0, "", id, NOTHING, words);
            var holds = judgement.filter(j -> j.is(Verdict.NOT_APPLICABLE) && j.isFor(NOTHING, words));
            all.put(id, new Coverage.Exemption(holds.map(j -> Judged.said(j, own)), Judged.tag(subject, judgement)));
        }
        return all;
    }

    /// Whether the caller belongs to the organization: others are not told who said something, and why.
    private boolean isOwn(long organization) {
        return organization != 0 && caller.belongsTo(organization);
    }

    private static final String NOTHING = Judgements.fingerprint("");

    /// The subject that an alignment of a version is, for somebody who judges it; empty where the version has no such
    /// alignment.
    Optional<Judgement.Subject> subject(Reading reading, Alignment alignment) {
        var recommendation = new Catalogued(recommended.all(), documents).words(alignment.recommendation());
        return claims.of(reading).stream()
                .filter(claim -> claim.alignment().equals(alignment))
                .findFirst()
                .map(claim -> Judged.subject(reading.summary(), claim, recommendation));
    }
}
