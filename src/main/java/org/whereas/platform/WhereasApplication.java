package org.whereas.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/// All addresses of Whereas, pages and API alike, are JAX-RS resources of this application.
@ApplicationPath("/")
public class WhereasApplication extends Application {

    /// No description of addresses in a format that names the server, and `Location` as we write it, so that it holds
    /// behind a proxy too.
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
