package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// What was last loaded from a file of the shipped library, and the version that it became.
@Entity(name = "ShippedFile")
@Table(name = "shipped_file")
class ShippedFile {

    @Id
    String path;

    String sha256;
    long document;

    @Column(name = "number")
    int number;

    protected ShippedFile() {}

    ShippedFile(String path, String sha256, Reading loaded) {
        this.path = path;
        becomes(sha256, loaded);
    }

    void becomes(String newSha256, Reading loaded) {
        sha256 = newSha256;
        document = loaded.summary().id();
        number = loaded.revision().number();
    }
}
