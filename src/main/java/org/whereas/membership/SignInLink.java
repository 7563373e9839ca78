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

/// A link that lets somebody in once: the first administrator, or a person who is invited to an organization.
@Entity
@Cacheable(false)
@Table(name = "sign_in_link")
class SignInLink {

    static final String FIRST_ADMINISTRATOR = "first-administrator";
    static final String INVITATION = "invitation";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_link_seq")
    @SequenceGenerator(name = "sign_in_link_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String hash;
    String purpose;

    @Column(name = "invited_by")
    Long invitedBy;

    @ManyToOne
    @JoinColumn(name = "organization_id")
    Organization organization;

    String role;

    /// For whom it is meant; what the form says at first, no condition.
    String email;

    Instant created;
    Instant expires;
    Instant used;

    protected SignInLink() {}

    private SignInLink(Secret secret, String purpose, Instant now, Duration lasting) {
        this.hash = secret.hash();
        this.purpose = purpose;
        this.created = now;
        this.expires = now.plus(lasting);
    }

    static SignInLink forFirstAdministrator(Secret secret, Instant now) {
        return new SignInLink(secret, FIRST_ADMINISTRATOR, now, Duration.ofDays(7));
    }

    static SignInLink invitation(
            Secret secret, Organization organization, Role role, String email, long by, Instant now) {
        var link = new SignInLink(secret, INVITATION, now, Duration.ofDays(14));
        link.organization = organization;
        link.role = role.word();
        link.email = email;
        link.invitedBy = by;
        return link;
    }

    boolean holds(Instant now) {
        return used == null && now.isBefore(expires);
    }

    Role role() {
        return Role.of(role).orElseThrow();
    }
}
