package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/// What a league offers somebody of a member that is not here yet: to set up that member's organization, once. The
/// facts are what the league knows; whoever accepts may correct them.
@Entity
@Cacheable(false)
@Table(name = "founding_offer")
class FoundingOffer {

    private static final Duration LASTING = Duration.ofDays(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "founding_offer_seq")
    @SequenceGenerator(name = "founding_offer_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String hash;

    @ManyToOne
    @JoinColumn(name = "league_id")
    Organization league;

    @Column(name = "offered_by")
    Long offeredBy;

    String email;
    String slug;
    String name;
    String kind;
    String state;
    Instant created;
    Instant expires;

    /// What was founded with it; null until then.
    @ManyToOne
    @JoinColumn(name = "founded_id")
    Organization founded;

    protected FoundingOffer() {}

    FoundingOffer(Secret secret, Organization league, OfferFile.Row row, long by, Instant now) {
        this.hash = secret.hash();
        this.league = league;
        this.offeredBy = by;
        this.email = row.email();
        this.slug = row.charter().slug();
        this.name = row.charter().name();
        this.kind = row.charter().kind();
        this.state = row.charter().state();
        this.created = now;
        this.expires = now.plus(LASTING);
    }

    boolean holds(Instant now) {
        return founded == null && now.isBefore(expires);
    }

    Charter charter() {
        return Charter.of(slug, name, kind, state);
    }
}
