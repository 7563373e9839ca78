package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Long work as those see it who asked for it, and those who did not.
class JobServerChecks implements ServerChecks {

    private static final String JOBS = "/api/v1/jobs";

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(check("long work is for whoever asked for it", () -> own(server)));
    }

    private static void own(Server server) {
        assertThat(json(server.get(JOBS)).getInt("page")).isEqualTo(1);
        assertThat(server.page("/jobs").body()).contains("Long work");
        for (var path : new String[] {"/999999999", "/999999999/file"})
            refused(server.get(JOBS + path), 404, "not-found");
        refused(server.send(server.request(JOBS + "/999999999").DELETE()), 404, "not-found");
        refused(server.anonymous().get(JOBS), 401, "sign-in-needed");
        refused(server.anonymous().get(JOBS + "/1"), 401, "sign-in-needed");
        refused(server.get(JOBS + "/none"), 404, "no-such-address");
    }
}
