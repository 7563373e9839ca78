package org.whereas.membership;

import jakarta.persistence.Cacheable;
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

/// An account elsewhere that a member signs in with.
@Entity
@Cacheable(false)
@Table(name = "connected_identity")
class Identity {

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_seq")
    @SequenceGenerator(name = "identity_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String hash;
    String issuer;
    String subject;

    /// What the account is called there, so that its owner recognizes it; never looked for.
    String name;

    @ManyToOne(optional = false)
    @JoinColumn(name = "member_id")
    Member member;

    Instant created;

    protected Identity() {}

    Identity(Identity.Proven proven, Member member, Instant now) {
        this.hash = proven.hash();
        this.issuer = proven.issuer();
        this.subject = proven.subject();
        var called = proven.email().isEmpty() ? proven.name() : proven.email();
        this.name = called.substring(0, Math.min(called.length(), LONGEST_NAME));
        this.member = member;
        this.created = now;
    }

    /// Who somebody is, as a provider has proved it. Only issuer and subject tell people apart, to the letter; name and
    /// address are what the provider says of them and prove nothing.
    record Proven(String issuer, String subject, String name, String email) {

        String hash() {
            return new Secret(issuer.length() + " " + issuer + " " + subject).hash();
        }
    }
}
