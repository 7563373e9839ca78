package org.whereas.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/// An answer already given under an Idempotency-Key.
@Entity(name = "KeptAnswer")
@Table(name = "kept_answer")
class KeptAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kept_answer_seq")
    @SequenceGenerator(name = "kept_answer_seq", sequenceName = "kept_answer_seq", allocationSize = 50)
    Long id;

    String caller;
    String address;

    @Column(name = "idempotency_key")
    String key;

    @Column(name = "body_sha256")
    String bodySha256;

    /// 0 while the request that came first is still being answered.
    int status;

    String location = "";
    String etag = "";

    @Lob
    String body = "";

    @Column(name = "at")
    Instant at;

    protected KeptAnswer() {}

    KeptAnswer(KeyedRequest request, String caller, Instant at) {
        this.caller = caller;
        this.address = request.address();
        this.key = request.key();
        this.bodySha256 = request.bodySha256();
        this.at = at;
    }
}
