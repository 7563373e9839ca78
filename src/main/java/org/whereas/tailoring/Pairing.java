package org.whereas.tailoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import org.whereas.library.Sha256;

/// A policy that is being set beside a model, and how far that is.
@Entity(name = "Pairing")
@Table(name = "pairing")
class Pairing {

    @Id
    long document;

    long model;

    @Lob
    String choices;

    long author;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "at")
    Instant at;

    protected Pairing() {}

    Pairing(long document) {
        this.document = document;
    }

    /// Changes whenever something else is kept.
    String turn() {
        return Sha256.of(model + choices).substring(0, 20);
    }

    void become(long beside, Paired paired) {
        model = beside;
        choices = paired.written();
    }

    void by(long member, String name, Instant when) {
        author = member;
        authorName = name;
        at = when;
    }
}
