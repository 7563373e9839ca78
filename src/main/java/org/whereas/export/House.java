package org.whereas.export;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// How the Word files of an organization look: which style is chosen, and the file it brought, if it
/// brought one.
@Entity
@Cacheable(false)
@Table(name = "house_style")
class House {

    @Id
    long organization;

    @Version
    int version;

    String chosen = "";

    @Column(name = "file_name")
    String fileName = "";

    byte[] content = new byte[0];
    String sha256 = "";
    Instant changed;

    protected House() {}

    House(long organization, Instant now) {
        this.organization = organization;
        changed = now;
    }

    boolean hasFile() {
        return content.length > 0;
    }

    void choose(String style, Instant now) {
        chosen = style;
        changed = now;
    }

    /// Takes a file, which is what is chosen from then on.
    void bring(String name, byte[] file, String hash, Instant now) {
        fileName = name;
        content = file;
        sha256 = hash;
        choose(Houses.OWN, now);
    }

    void forget(Instant now) {
        fileName = "";
        content = new byte[0];
        sha256 = "";
        if (chosen.startsWith(Houses.OWN)) choose("", now);
    }
}
