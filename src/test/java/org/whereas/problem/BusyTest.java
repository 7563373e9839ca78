package org.whereas.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whereas.server.TestDatabase;

class BusyTest {

    @ParameterizedTest
    @MethodSource("org.whereas.server.TestDatabase#all")
    void aRowThatOthersKeepLockedIsBusy(TestDatabase database) {
        twoRows(database);
        lock(database.begin(), 1);
        var waiting = database.begin();
        run(waiting, database.toString().equals("H2") ? "set lock_timeout 50" : "set local lock_timeout = 50");

        assertThat(failure(waiting, 1)).matches(Busy::isCauseOf, "busy");
    }

    @ParameterizedTest
    @MethodSource("org.whereas.server.TestDatabase#all")
    void twoThatWaitForOneAnotherAreBusy(TestDatabase database) {
        twoRows(database);
        var one = database.begin();
        var other = database.begin();
        lock(one, 1);
        lock(other, 2);

        var ofOne = CompletableFuture.supplyAsync(() -> failure(one, 2));
        var ofOther = failure(other, 1);

        assertThat(Stream.of(ofOne.join(), ofOther).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(Busy::isCauseOf);
    }

    @ParameterizedTest
    @MethodSource("org.whereas.server.TestDatabase#all")
    void aRowThatAnotherWroteInTheSameMomentIsBusy(TestDatabase database) {
        database.beginWithCopy().getTransaction().commit();
        var one = database.begin();
        var other = database.begin();
        for (var em : List.of(one, other)) em.lock(anyDocument(em), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        one.getTransaction().commit();

        assertThatThrownBy(() -> other.getTransaction().commit()).matches(Busy::isCauseOf, "busy");
    }

    private static Object anyDocument(EntityManager em) {
        return em.createQuery("select d from Document d order by d.id")
                .setMaxResults(1)
                .getSingleResult();
    }

    @ParameterizedTest
    @MethodSource("org.whereas.server.TestDatabase#all")
    void aRowThatIsThereAlreadyIsNot(TestDatabase database) {
        twoRows(database);
        var em = database.begin();

        PersistenceException failure = null;
        try {
            run(em, "insert into held values (1)");
        } catch (PersistenceException thrown) {
            failure = thrown;
        }

        assertThat(failure).isNotNull().matches(it -> !Busy.isCauseOf(it), "not busy");
    }

    private static void twoRows(TestDatabase database) {
        var em = database.begin();
        run(em, "create table held (id integer primary key)");
        run(em, "insert into held values (1), (2)");
        em.getTransaction().commit();
    }

    private static void run(EntityManager em, String statement) {
        em.createNativeQuery(statement).executeUpdate();
    }

    private static void lock(EntityManager em, int row) {
        em.createNativeQuery("select id from held where id = " + row + " for update")
                .getResultList();
    }

    /// What became of a lock: the failure, or null where it was had. What failed lets go of its own.
    private static PersistenceException failure(EntityManager em, int row) {
        try {
            lock(em, row);
            return null;
        } catch (PersistenceException thrown) {
            return thrown;
        } finally {
            em.getTransaction().rollback();
        }
    }
}
