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

/// A link that lets somebody in once: the first administrator, a person who is invited to an organization, or one who
/// forgot the password.
@Entity
@Cacheable(false)
@Table(name = "sign_in_link")
class SignInLink {

    static final String FIRST_ADMINISTRATOR = "first-administrator";
    static final String INVITATION = "invitation";
    static final String PASSWORD = "password";

    /// How long a link for a new password holds that came by mail, or that an administrator hands over.
    static final Duration BY_MAIL = Duration.ofHours(1);

    static final Duration BY_HAND = Duration.ofDays(1);

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

    /// Whose password it changes; null for other purposes.
    @ManyToOne
    @JoinColumn(name = "member_id")
    Member member;

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

    static SignInLink password(Secret secret, Member member, Duration lasting, Instant now) {
        var link = new SignInLink(secret, PASSWORD, now, lasting);
        link.member = member;
        return link;
    }

    boolean holds(Instant now) {
        return used == null && now.isBefore(expires) && (member == null || !member.disabled);
    }

    Role role() {
        return Role.of(role).orElseThrow();
    }
}
