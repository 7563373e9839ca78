package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The other version that was taken in with a version, where it is not here. Inserted once, never
/// changed.
@Entity(name = "Elsewhere")
@Table(name = "revision_elsewhere")
class Elsewhere {

    @Id
    long revision;

    String document;

    @Column(name = "number")
    int number;

    String sha256;

    protected Elsewhere() {}

    Elsewhere(long revision, NamedVersion named) {
        this.revision = revision;
        this.document = named.document();
        this.number = named.number();
        this.sha256 = named.sha256();
    }

    NamedVersion named() {
        return new NamedVersion(document, number, sha256);
    }
}
