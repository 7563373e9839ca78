package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/// A version of a document's text. Inserted once, never changed.
@Entity(name = "Revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    Long id;

    long document;

    @Column(name = "number")
    int number;

    /// The version of the same document it was made from, 0 for the first.
    int parent;

    /// The row of the other version that was taken in with it, 0 for none.
    @Column(name = "second_parent")
    long secondParent;

    String sha256;
    long author;

    @Column(name = "author_name")
    String authorName;

    String message;

    @Lob
    String markdown;

    @Column(name = "at")
    Instant at;

    protected Revision() {}

    Revision(Document document, String markdown, Signed signed) {
        this.document = document.id;
        this.number = document.newest + 1;
        this.parent = document.newest;
        this.markdown = markdown;
        this.sha256 = Sha256.of(markdown);
        this.author = signed.author();
        this.authorName = signed.name();
        this.message = signed.message();
        this.secondParent = signed.secondParent();
        this.at = signed.at();
    }

    RevisionSummary summary() {
        return new RevisionSummary(id, document, number, parent, secondParent, sha256, authorName, message, at);
    }
}
