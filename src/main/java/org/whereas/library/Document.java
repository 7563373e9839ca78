package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.whereas.membership.Status;

/// A document's row: its address, what its newest text says of itself, and where it comes from. The text is in
/// its [Revision]s.
@Entity(name = "Document")
class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    long organization;
    String slug;
    String kind;
    String title;
    String summary;
    String topics;
    String source;
    String language;
    String status;
    boolean held;

    /// The number of the newest version.
    @Column(name = "number")
    int newest;

    /// The number of the version that everyone may read, 0 while there is none.
    int posted;

    /// The number of the version in force, 0 while there is none.
    @Column(name = "in_force")
    int inForce;

    /// What those see of it who do not see its drafts; blank while nothing is posted.
    @Embedded
    OpenFace open = new OpenFace();

    /// The document at the head of the line of descent: its own id where it is no copy.
    long root;

    /// The document it is a copy of, 0 for none, and the version it rests on.
    long origin;

    @Column(name = "origin_number")
    int originNumber;

    Instant created;
    Instant changed;

    protected Document() {}

    Document(long organization, String slug, Instant now) {
        this.organization = organization;
        this.slug = slug;
        this.status = Status.DRAFT.word();
        this.created = now;
        this.changed = now;
    }

    /// Takes over what a text says of itself.
    void describe(Described text) {
        kind = text.kind();
        title = text.title();
        summary = text.summary();
        topics = String.join(" ", text.topics());
        source = text.source();
        language = text.language();
        held = text.held();
    }

    /// Has a new newest version, which is a draft.
    void hasNewest(int number, Instant at) {
        newest = number;
        status = Status.DRAFT.word();
        changed = at;
    }

    /// Becomes a copy of another document, resting on one of its versions.
    void descendFrom(Document model, int number) {
        root = model.root;
        origin = model.id;
        originNumber = number;
    }

    /// Rests on another version of the model from now on.
    void restOn(int number) {
        originNumber = number;
    }

    boolean isCopy() {
        return origin != 0;
    }

    Status status() {
        return Status.of(status).orElseThrow();
    }
}
