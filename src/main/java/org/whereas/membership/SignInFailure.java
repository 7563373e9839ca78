package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/// That signing in failed once, for an account or from a network address. Insert-only, hence without a version.
@Entity
@Cacheable(false)
@Table(name = "sign_in_failure")
class SignInFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_failure_seq")
    @SequenceGenerator(name = "sign_in_failure_seq", allocationSize = 50)
    Long id;

    String subject;
    Instant failed;

    protected SignInFailure() {}

    SignInFailure(String subject, Instant now) {
        this.subject = subject;
        this.failed = now;
    }
}
