package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/// A person with an account, or whoever presents the bootstrap token.
@Entity
@Cacheable(false)
class Member {

    /// The member who acts for the bootstrap token. The first migration makes it, so that every
    /// act has a member behind it.
    static final long BOOTSTRAP = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_seq")
    @SequenceGenerator(name = "member_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String name;

    /// The sign-in name, in lower case.
    String email;

    /// As [PasswordHash] writes it; null for a member who does not sign in by password.
    String password;

    boolean disabled;

    @jakarta.persistence.Column(name = "site_administrator")
    boolean siteAdministrator;

    Instant created;

    protected Member() {}

    Member(String name, String email, Optional<PasswordHash> password, boolean siteAdministrator, Instant now) {
        this.name = name;
        this.email = email;
        this.password = password.map(PasswordHash::text).orElse(null);
        this.siteAdministrator = siteAdministrator;
        this.created = now;
    }

    /// The hash to sign in with; empty for a member who cannot sign in by password, or not any more.
    Optional<PasswordHash> usablePassword() {
        return disabled ? Optional.empty() : Optional.ofNullable(password).map(PasswordHash::new);
    }

    void changePassword(PasswordHash next) {
        password = next.text();
    }
}
