package org.whereas.tailoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/// The words that a hash stands for. Inserted once, never changed.
@Entity(name = "KeptWording")
@Table(name = "kept_wording")
class KeptWording {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kept_wording_seq")
    @SequenceGenerator(name = "kept_wording_seq", sequenceName = "kept_wording_seq", allocationSize = 50)
    Long id;

    String hash;

    @Lob
    String words;

    protected KeptWording() {}

    KeptWording(String hash, String words) {
        this.hash = hash;
        this.words = words;
    }
}
