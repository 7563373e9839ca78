package org.whereas.search;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// A search that somebody keeps under a name, with what they have seen of its results.
@Entity
@Cacheable(false)
@Table(name = "kept_search")
class KeptSearch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kept_search_seq")
    @SequenceGenerator(name = "kept_search_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    long member;
    String name;

    /// The part of its address behind the question mark.
    String question;

    Instant created;
    Instant looked;

    /// As [Seen] writes it.
    String seen;

    /// The hash of its feed's secret; null where it has no feed.
    String feed;

    protected KeptSearch() {}

    KeptSearch(long member, String name, String question, Instant now) {
        this.member = member;
        this.name = name;
        this.question = question;
        this.created = now;
        this.looked = now;
        this.seen = "";
    }

    /// What its keeper has seen of its results.
    Seen seen() {
        return Seen.read(seen);
    }

    void look(Seen now, Instant at) {
        seen = now.written();
        looked = at;
    }
}
