package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where what must be kept is kept: `WHEREAS_DATA`, or `./data`.
@ApplicationScoped
public class DataFolder {

    @Inject
    @ConfigProperty(name = "whereas.data", defaultValue = "data")
    String folder;

    /// A file or folder in it.
    public Path at(String name) {
        return Path.of(folder).toAbsolutePath().normalize().resolve(name);
    }
}
