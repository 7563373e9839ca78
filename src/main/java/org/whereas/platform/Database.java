package org.whereas.platform;

import jakarta.annotation.sql.DataSourceDefinition;

/// The one database. H2 in the data folder unless settings name a PostgreSQL; every H2 option is from ADR 0002.
@DataSourceDefinition(
        name = "java:app/jdbc/whereas",
        className = "${MPCONFIG=whereas.database.class:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=whereas.database.url:jdbc:h2:file:./data/whereas;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=200}",
        user = "${MPCONFIG=whereas.database.user:whereas}",
        password = "${MPCONFIG=whereas.database.password:}",
        minPoolSize = 4,
        maxPoolSize = 24,
        isolationLevel = java.sql.Connection.TRANSACTION_READ_COMMITTED)
final class Database {

    static final String NAME = "java:app/jdbc/whereas";

    private Database() {}
}
