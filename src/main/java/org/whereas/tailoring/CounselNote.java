package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/// What somebody noted for counsel beside a deviation. Inserted once, never changed; an empty one takes back what the
/// same person noted before. Nothing but [CounselNotes] reads it.
@Entity(name = "CounselNote")
@Table(name = "counsel_note")
class CounselNote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "counsel_note_seq")
    @SequenceGenerator(name = "counsel_note_seq", sequenceName = "counsel_note_seq", allocationSize = 50)
    Long id;

    long document;
    String clause;
    String note;
    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected CounselNote() {}

    CounselNote(long document, String clause, String note, Who who, Instant at) {
        this.document = document;
        this.clause = clause;
        this.note = note;
        this.author = who.member();
        this.authorName = who.name();
        this.at = at;
    }
}
