package org.whereas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.server.TestDatabase;

class MomentTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    @ParameterizedTest
    @MethodSource("org.whereas.server.TestDatabase#all")
    void aMomentComesBackAsItWasAndCanBeAskedFor(TestDatabase database) {
        var em = database.begin();
        em.persist(new KeptAnswer(new KeyedRequest("key", "POST /", "0".repeat(64)), "member 1", NOON));
        em.flush();
        em.clear();

        var query = em.createQuery("select k from KeptAnswer k where k.at < ?1", KeptAnswer.class);

        assertThat(query.setParameter(1, NOON).getResultList()).isEmpty();
        assertThat(query.setParameter(1, NOON.plusMillis(1)).getResultList())
                .singleElement()
                .extracting(kept -> kept.at)
                .isEqualTo(NOON);
    }
}
