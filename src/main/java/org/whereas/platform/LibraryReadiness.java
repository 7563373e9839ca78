package org.whereas.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the library is loaded and the database answers; says which database it is.
@Readiness
@ApplicationScoped
public class LibraryReadiness implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = Database.NAME)
    DataSource database;

    @Inject
    Loading loading;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("library");
        if (!loading.isDone()) return answer.down().build();
        try (var connection = database.getConnection()) {
            var name = connection.getMetaData().getDatabaseProductName();
            return answer.withData("database", name)
                    .status(connection.isValid(SECONDS))
                    .build();
        } catch (SQLException unreachable) {
            return answer.down().build();
        }
    }
}
