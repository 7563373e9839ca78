package org.whereas.search;

import java.nio.file.Path;
import java.util.Optional;

/// Where the index lies, and the lists of words that people may change.
///
/// @param meaning the folder in which the jars of a model are, where search by meaning is switched on
record SearchSettings(Path directory, Path words, Optional<Path> meaning) {

    SearchSettings {
        directory = directory.toAbsolutePath().normalize();
    }
}
