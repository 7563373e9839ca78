package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;

/// A sign-in elsewhere that has begun. Its browser has the one half, a cookie; the provider sends the other half back,
/// the state. It is good once, for some minutes. Never changed, hence without a version.
@Entity
@Cacheable(false)
class Handshake {

    static final Duration LASTS = Duration.ofMinutes(10);

    /// What shall come of it.
    enum Purpose {
        SIGN_IN,
        INVITATION,
        CONNECT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handshake_seq")
    @SequenceGenerator(name = "handshake_seq", allocationSize = 50)
    Long id;

    String hash;
    String browser;

    /// What the provider must repeat in what it signs.
    String nonce;

    /// What proves to the provider that the one who asks for the token is the one who began (PKCE, RFC 7636).
    String verifier;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    /// Who connects an account; null unless that is the purpose.
    @Column(name = "member_id")
    Long member;

    /// Which invitation is accepted; null unless that is the purpose.
    @Column(name = "link_id")
    Long link;

    String back;
    Instant expires;

    protected Handshake() {}

    Handshake(Halves halves, Plan plan, Instant now) {
        this.hash = halves.state().hash();
        this.browser = halves.browser().hash();
        this.nonce = Secret.random().text();
        this.verifier = Secret.random().text();
        this.purpose = plan.purpose();
        this.member = plan.member();
        this.link = plan.link();
        this.back = plan.back().path();
        this.expires = now.plus(LASTS);
    }

    /// The two secrets of a handshake, of which only the hashes are kept.
    record Halves(Secret state, Secret browser) {
        static Halves random() {
            return new Halves(Secret.random(), Secret.random());
        }
    }

    /// What it is begun for.
    record Plan(Purpose purpose, Long member, Long link, Back back) {
        static Plan signIn(Back back) {
            return new Plan(Purpose.SIGN_IN, null, null, back);
        }

        static Plan accept(SignInLink link) {
            return new Plan(Purpose.INVITATION, null, link.id, Back.of("/"));
        }

        static Plan connect(long member) {
            return new Plan(Purpose.CONNECT, member, null, Back.of("/account"));
        }
    }
}
