package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.server.TestDatabase;

/// What clauses say, as versions are written down one after another.
@ParameterizedClass
@MethodSource("org.whereas.server.TestDatabase#all")
class ClauseSpansTest {

    private static final long COPY = 2;

    @Parameter
    TestDatabase database;

    private final ClauseSpans spans = new ClauseSpans();
    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.beginWithCopy();
        spans.em = em;
        spans.wordings = new Wordings();
        spans.wordings.em = em;
    }

    @AfterEach
    void putBack() {
        em.getTransaction().rollback();
    }

    @Test
    void eachVersionSaysWhatItSaidWhenItWasTheNewest() {
        var one = Map.of("tow", "Within a day.", "notice", "A notice is left.");
        var two = Map.of("tow", "Within two days.", "notice", "A notice is left.", "fee", "");
        var three = Map.of("tow", "Within a day.", "fee", "None is taken.");
        spans.add(COPY, 1, one);
        spans.add(COPY, 2, two);
        spans.add(COPY, 3, three);

        assertThat(said(1)).isEqualTo(one);
        assertThat(said(2)).isEqualTo(two);
        assertThat(said(3)).isEqualTo(three);
    }

    @Test
    void aClauseThatStaysAsItIsHasOneRow() {
        spans.add(COPY, 1, Map.of("tow", "Within a day.", "notice", "A notice is left."));
        spans.add(COPY, 2, Map.of("tow", "Within two days.", "notice", "A notice is left."));

        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void whatNoneOfTheVersionsSaysIsForgotten() {
        var one = Map.of("tow", "Within a day.", "notice", "A notice is left.");
        var four = Map.of("tow", "Within four days.", "notice", "A notice is left.");
        spans.add(COPY, 1, one);
        spans.add(COPY, 2, Map.of("tow", "Within two days.", "notice", "A notice is left."));
        spans.add(COPY, 3, Map.of("tow", "Within three days.", "notice", "A notice is left."));
        spans.add(COPY, 4, four);

        spans.keepOnly(COPY, Set.of(1, 4));

        assertThat(said(1)).isEqualTo(one);
        assertThat(said(4)).isEqualTo(four);
        assertThat(rows()).isEqualTo(3);
        spans.keepOnly(COPY, Set.of());
        assertThat(rows()).isZero();
    }

    private int rows() {
        return em.createNativeQuery("select clause from clause_wording")
                .getResultList()
                .size();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> said(int number) {
        var rows = (List<Object[]>) em.createNativeQuery(
                        "select clause, hash from clause_wording where document = ? and ? between since and until")
                .setParameter(1, COPY)
                .setParameter(2, number)
                .getResultList();
        var hashes = new HashMap<String, String>();
        for (var row : rows)
            assertThat(hashes.put((String) row[0], (String) row[1])).isNull();
        var words = spans.wordings.of(hashes.values());
        hashes.replaceAll((clause, hash) -> words.get(hash));
        return hashes;
    }
}
