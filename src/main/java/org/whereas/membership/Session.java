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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/// One signed-in browser. It ends when it was not used for a while, in any case after some
/// hours, and when its member ends it, signs out or changes the password.
@Entity
@Cacheable(false)
class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "session_seq")
    @SequenceGenerator(name = "session_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String hash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "member_id")
    Member member;

    Instant created;

    @Column(name = "last_used")
    Instant lastUsed;

    Instant ends;

    @Column(name = "user_agent")
    String userAgent;

    String address;

    protected Session() {}

    Session(Secret secret, Member member, Instant now, Duration atMost, Browser browser) {
        this.hash = secret.hash();
        this.member = member;
        this.created = now;
        this.lastUsed = created;
        this.ends = now.plus(atMost);
        this.userAgent = browser.userAgent();
        this.address = browser.address();
    }

    /// Whether it still holds: neither ended nor left alone for too long, and its member not disabled.
    boolean holds(Instant now, Duration idle) {
        var used = lastUsed;
        return now.isBefore(ends) && now.isBefore(used.plus(idle)) && !member.disabled;
    }
}
