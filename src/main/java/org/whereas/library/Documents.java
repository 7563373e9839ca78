package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;

/// The shelf of documents. Runs inside its caller's transaction and never opens one.
///
/// What a caller may not read is not there: it answers exactly as if the document did not exist.
@ApplicationScoped
public class Documents {

    @PersistenceContext
    EntityManager em;

    @Inject
    Turns turns;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    @Inject
    Postings postings;

    @Inject
    Descent descent;

    /// The document at an address, if it is there and the caller may read it.
    public Optional<DocumentSummary> find(String organization, String slug) {
        return organizations
                .find(organization)
                .flatMap(o -> row(o.id(), slug))
                .filter(this::isReadable)
                .map(this::shown);
    }

    /// The document at an address; refused as not found where it is not there or not open to the caller.
    public DocumentSummary readable(String organization, String slug) {
        return find(organization, slug).orElseThrow(() -> missing(organization + "/" + slug));
    }

    /// The same by id.
    public Optional<DocumentSummary> readable(long id) {
        return Optional.ofNullable(em.find(Document.class, id))
                .filter(this::isReadable)
                .map(this::shown);
    }

    /// The document at an address, for something that the caller wants to do to it. Refused who is not
    /// signed in, as not found what the caller may not read, and then what the table of [Action] does
    /// not allow.
    public DocumentSummary open(Action action, String organization, String slug) {
        if (action != Action.READ) caller.requireSignedIn();
        var document = readable(organization, slug);
        caller.require(action, document.organization().id(), document.stands());
        return document;
    }

    /// A document by its id, whoever asks: for what keeps something derived from all documents, such as the index.
    public Optional<DocumentSummary> any(long id) {
        return Optional.ofNullable(em.find(Document.class, id)).map(this::summary);
    }

    /// A document as those see it who do not see its drafts, whoever asks; empty where nothing is posted.
    public Optional<DocumentSummary> opened(long id) {
        return Optional.ofNullable(em.find(Document.class, id))
                .filter(row -> row.posted > 0)
                .map(row -> opened(row, summary(row)));
    }

    /// How many documents there are, whoever asks.
    public long count() {
        return em.createQuery("select count(d) from Document d", Long.class).getSingleResult();
    }

    /// Ids of documents after an id, in order, whoever asks.
    public List<Long> after(long id, int limit) {
        return em.createQuery("select d.id from Document d where d.id > ?1 order by d.id", Long.class)
                .setParameter(1, id)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Ids of posted documents after an id whose posted version is of one of these kinds, in order, whoever asks.
    public List<Long> posted(Set<String> kinds, long after, int limit) {
        return em.createQuery("""
                        select d.id from Document d
                        where d.id > ?1 and d.posted > 0 and d.open.kind in ?2 order by d.id""", Long.class)
                .setParameter(1, after)
                .setParameter(2, kinds)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Whether the caller may read any version of it.
    public boolean isReadable(DocumentSummary document) {
        return caller.mayRead(document.organization().id(), document.posted() > 0);
    }

    /// Whether the caller sees its drafts too, not only what is posted.
    public boolean seesDrafts(DocumentSummary document) {
        return caller.mayRead(document.organization().id(), false);
    }

    /// The newest version that the caller may read.
    public Reading read(DocumentSummary document) {
        return version(document, seesDrafts(document) ? document.newest() : document.posted());
    }

    /// A certain version; refused as not found where the caller may not read it.
    public Reading read(DocumentSummary document, int number) {
        if (!mayRead(document, number))
            throw new Problem.NotFound("version", document.address() + " " + number).asException();
        return version(document, number);
    }

    /// Whether the caller may read a certain version.
    public boolean mayRead(DocumentSummary document, int number) {
        return seesDrafts(document) || isReadable(document) && postings.isOpen(document.id(), number);
    }

    /// Whether everyone may read a certain version.
    public boolean isOpen(DocumentSummary document, int number) {
        return document.posted() > 0 && postings.isOpen(document.id(), number);
    }

    /// A certain version, whoever asks.
    public Reading version(DocumentSummary document, int number) {
        var found = revision(document, number);
        return opened(document, found, texts.parsed(found.sha256, found.markdown));
    }

    /// The same for work that passes through many texts, one after another, and does not come back to them.
    public Reading passing(DocumentSummary document, int number) {
        var found = revision(document, number);
        return opened(document, found, texts.passing(found.sha256, found.markdown));
    }

    private Revision revision(DocumentSummary document, int number) {
        return em.createQuery("select r from Revision r where r.document = ?1 and r.number = ?2", Revision.class)
                .setParameter(1, document.id())
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("version", document.address() + " " + number).asException());
    }

    private Reading opened(DocumentSummary document, Revision found, org.whereas.text.Document text) {
        return new Reading(as(document, found, text), found.summary(), found.markdown, text);
    }

    /// The text of a certain version as it is kept, without looking into it; refused as [#read].
    public String markdown(DocumentSummary document, int number) {
        if (!mayRead(document, number))
            throw new Problem.NotFound("version", document.address() + " " + number).asException();
        return em.createQuery("select r.markdown from Revision r where r.document = ?1 and r.number = ?2", String.class)
                .setParameter(1, document.id())
                .setParameter(2, number)
                .getSingleResult();
    }

    /// The document as one of its versions describes it.
    private DocumentSummary as(DocumentSummary document, Revision version, org.whereas.text.Document text) {
        if (version.number == document.newest()) return document;
        var status = postings.status(document.id(), version.number);
        return document.described(Described.of(text, document.kind()), status, version.at);
    }

    /// The version that copies are made from: the posted one, or the newest for a caller who may read its drafts.
    public Reading offered(DocumentSummary document) {
        return read(document);
    }

    /// Its versions that the caller may read, newest first.
    public List<RevisionSummary> versions(DocumentSummary document) {
        var all = em.createQuery("""
                        select new org.whereas.library.RevisionSummary(
                            r.id, r.document, r.number, r.parent, r.secondParent, r.sha256, r.authorName, r.message, r.at)
                        from Revision r where r.document = ?1 order by r.number desc""", RevisionSummary.class)
                .setParameter(1, document.id())
                .getResultList();
        if (seesDrafts(document)) return all;
        var open = postings.open(document.id());
        return all.stream().filter(r -> open.contains(r.number())).toList();
    }

    /// A version of a document as the API shows it. Its origin is named only where the caller may read that too, with
    /// the version on which this one rests: what a later draft took in is not told with it.
    public DocumentView view(DocumentSummary document, int number) {
        var rests = document.isCopy() ? restsOn(document, number) : 0;
        var origin = rests == 0
                ? null
                : readable(document.origin())
                        .map(o -> new DocumentView.Origin(o.address(), rests))
                        .orElse(null);
        return DocumentView.of(document, number, origin);
    }

    private int restsOn(DocumentSummary copy, int number) {
        return number == copy.newest() ? copy.originNumber() : descent.restsOn(copy, number);
    }

    boolean isTaken(long organization, String slug) {
        return row(organization, slug).isPresent();
    }

    /// The document, which nobody else writes until the running transaction has ended.
    Document locked(long id) {
        turns.await(id);
        return em.find(Document.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The document as the caller may see it: who does not see its drafts sees nothing of what they say.
    DocumentSummary shown(Document row) {
        var whole = summary(row);
        return row.posted == 0 || seesDrafts(whole) ? whole : opened(row, whole);
    }

    private DocumentSummary opened(Document row, DocumentSummary whole) {
        var holds = row.inForce == 0 || row.inForce == row.posted || postings.isOpen(row.id, row.inForce);
        var rests = !whole.isCopy() || row.newest == row.posted ? row.originNumber : descent.restsOn(whole, row.posted);
        return whole.opened(row.open, holds ? row.inForce : 0, rests);
    }

    DocumentSummary summary(Document row) {
        return DocumentSummary.of(row, organizations.of(row.organization));
    }

    private Optional<Document> row(long organization, String slug) {
        return em.createQuery("select d from Document d where d.organization = ?1 and d.slug = ?2", Document.class)
                .setParameter(1, organization)
                .setParameter(2, slug)
                .getResultStream()
                .findFirst();
    }

    /// Asked of the bare row, so that what is hidden takes no longer to answer than what is not there.
    private boolean isReadable(Document row) {
        return caller.mayRead(row.organization, row.posted > 0);
    }

    private static RuntimeException missing(String address) {
        return new Problem.NotFound("document", address).asException();
    }
}
