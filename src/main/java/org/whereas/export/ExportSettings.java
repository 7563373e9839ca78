package org.whereas.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What downloads are made with.
///
/// @param soffice the program that makes PDF files, if there is one
record ExportSettings(Optional<Path> soffice) {

    ExportSettings {
        soffice.filter(it -> !Files.isExecutable(it)).ifPresent(it -> {
            throw new IllegalArgumentException("whereas.export.soffice is no program that can be started: " + it);
        });
    }
}
