package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import org.whereas.membership.Status;

/// One move of a version's status. Inserted once, never changed; the last one of a version says where it stands.
@Entity(name = "Posting")
class Posting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting_seq")
    @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq", allocationSize = 50)
    Long id;

    long document;

    /// Its place among the moves of the document.
    int turn;

    @Column(name = "number")
    int number;

    String status;

    /// Whether everyone may read that version from then on.
    @Column(name = "open")
    boolean open;

    /// How far-reaching its author calls it: editorial, substantive, urgent; empty where nobody said.
    String grade;

    String why;
    LocalDate effective;
    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected Posting() {}

    Posting(Document document, StatusMove move, boolean open, Signed signed) {
        this.document = document.id;
        this.number = move.number();
        this.status = move.status().word();
        this.open = open;
        this.grade = move.grade();
        this.why = move.why();
        this.effective = move.effective();
        this.author = signed.author();
        this.authorName = signed.name();
        this.at = signed.at();
    }

    Status status() {
        return Status.of(status).orElseThrow();
    }
}
