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

/// What somebody looked for, and when they last did.
@Entity
@Cacheable(false)
@Table(name = "recent_search")
class RecentSearch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recent_search_seq")
    @SequenceGenerator(name = "recent_search_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    long member;
    String words;
    Instant at;

    protected RecentSearch() {}

    RecentSearch(long member, String words, Instant at) {
        this.member = member;
        this.words = words;
        this.at = at;
    }
}
