package org.whereas.search;

import java.nio.file.Path;

/// Where the index lies.
record SearchSettings(Path directory) {

    SearchSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}
