package org.whereas.server;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// What a feature checks on the running server, over HTTP as its clients do. Each check stands
/// alone: it makes what it needs under names of its own ([Server#fresh]) and leaves the rest as
/// it was.
public interface ServerChecks {

    Stream<DynamicTest> checks(Server server);
}
