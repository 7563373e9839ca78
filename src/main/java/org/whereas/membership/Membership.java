package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/// That a member belongs to an organization, and as what.
@Entity
@Cacheable(false)
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "member_id")
    Member member;

    @ManyToOne(optional = false)
    @JoinColumn(name = "organization_id")
    Organization organization;

    String role;
    Instant created;

    protected Membership() {}

    Membership(Member member, Organization organization, Role role, Instant now) {
        this.member = member;
        this.organization = organization;
        this.role = role.word();
        this.created = now;
    }

    Role role() {
        return Role.of(role).orElseThrow();
    }

    void become(Role next) {
        role = next.word();
    }
}
