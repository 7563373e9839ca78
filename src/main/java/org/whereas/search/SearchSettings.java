package org.whereas.search;

import java.nio.file.Path;

/// Where the index lies, and the lists of words that people may change.
record SearchSettings(Path directory, Path words) {

    SearchSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}
