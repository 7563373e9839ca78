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
import java.time.Instant;
import java.util.Set;

/// Lets a program act for a member, within a scope and for a time. Revoked tokens stay, so that their owner
/// sees them.
@Entity
@Cacheable(false)
@Table(name = "api_token")
class ApiToken {

    /// What every token begins with, so that one that was published by mistake can be found.
    static final String PREFIX = "whereas_";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    @SequenceGenerator(name = "api_token_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String hash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "member_id")
    Member member;

    String name;
    String scopes;
    Instant created;
    Instant expires;

    @Column(name = "last_used")
    Instant lastUsed;

    Instant revoked;

    protected ApiToken() {}

    ApiToken(Secret secret, Member member, Order order, Instant now) {
        this.hash = secret.hash();
        this.member = member;
        this.name = order.name();
        this.scopes = Scope.listed(order.scopes());
        this.created = now;
        this.expires = now.plus(order.lasting());
    }

    static Secret secret() {
        return new Secret(PREFIX + Secret.random().text());
    }

    boolean holds(Instant now) {
        return revoked == null && now.isBefore(expires) && !member.disabled;
    }

    /// Ends it; ending it twice keeps the first time.
    void revoke(Instant now) {
        if (revoked == null) revoked = now;
    }

    Set<Scope> scope() {
        return Scope.listed(scopes);
    }

    /// What a new token shall be.
    record Order(String name, Set<Scope> scopes, java.time.Duration lasting) {}
}
