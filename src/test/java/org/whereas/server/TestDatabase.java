package org.whereas.server;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/// A database with the schema that ships, for tests of shelves without a server: H2, and PostgreSQL too where
/// `WHEREAS_TEST_DATABASE` names one (`jdbc:postgresql://...`). Each has a schema of its own.
public final class TestDatabase implements AutoCloseable {

    private static final String POSTGRESQL = System.getenv("WHEREAS_TEST_DATABASE");

    private final String name;
    private final EntityManagerFactory factory;
    private final List<EntityManager> open = new ArrayList<>();

    private TestDatabase(String name, String url) {
        this.name = name;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "whereas",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", url));
    }

    /// Every database that is there, each empty but for what migrations put there.
    public static Stream<TestDatabase> all() {
        var h2 = Stream.of(h2());
        return POSTGRESQL == null || POSTGRESQL.isBlank() ? h2 : Stream.concat(h2, Stream.of(postgresql()));
    }

    public static TestDatabase h2() {
        return new TestDatabase("H2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static TestDatabase postgresql() {
        var schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(POSTGRESQL);
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("WHEREAS_TEST_DATABASE cannot be reached", unreachable);
        }
        var more = POSTGRESQL.contains("?") ? "&" : "?";
        return new TestDatabase("PostgreSQL", POSTGRESQL + more + "currentSchema=" + schema);
    }

    /// An entity manager in a transaction that has begun.
    public EntityManager begin() {
        var em = factory.createEntityManager();
        em.getTransaction().begin();
        open.add(em);
        return em;
    }

    /// The same with the document 2, which is a local copy of the document 1 in its version 2 and belongs to an
    /// organization.
    public EntityManager beginWithCopy() {
        var em = begin();
        em.createNativeQuery("insert into organization (id, version, slug, name, kind, shipped, created)"
                        + " values (1, 1, 'pd', 'PD', 'department', false, current_timestamp)")
                .executeUpdate();
        em.createNativeQuery("""
                insert into document (id, version, organization, slug, kind, title, summary, topics, source, language,
                    status, held, number, posted, root, origin, origin_number, created, changed)
                values (2, 1, 1, 'towing', 'local-policy', 'Towing', '', '', '', 'en-US', 'draft', true, 1, 0, 1, 1, 2,
                    current_timestamp, current_timestamp)""").executeUpdate();
        return em;
    }

    @Override
    public void close() {
        open.forEach(EntityManager::close);
        factory.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
