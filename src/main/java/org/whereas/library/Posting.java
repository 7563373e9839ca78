package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/// One move of a document's status, with the version it was about. Inserted once, never changed.
@Entity(name = "Posting")
class Posting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting_seq")
    @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq", allocationSize = 50)
    Long id;

    long document;

    @Column(name = "number")
    int number;

    String status;

    /// Whether everyone may read that version from then on.
    @Column(name = "open")
    boolean open;

    /// How far-reaching its author calls it: editorial, substantive, urgent; empty where nobody said.
    String grade;

    String why;
    long author;

    @Column(name = "at")
    Instant at;

    protected Posting() {}

    Posting(Document document, StatusMove move, long author, Instant at) {
        this.document = document.id;
        this.number = move.number();
        this.status = move.status().word();
        this.open = move.posted();
        this.grade = move.grade();
        this.why = move.why();
        this.author = author;
        this.at = at;
    }
}
