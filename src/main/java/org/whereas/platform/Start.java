package org.whereas.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// What happens once, before the first request: the schema is brought up to date.
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {

    @Resource(lookup = Database.NAME)
    DataSource database;

    @PostConstruct
    void start() {
        Flyway.configure(Start.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
