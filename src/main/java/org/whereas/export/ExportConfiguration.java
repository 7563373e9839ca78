package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings: the program for PDF files stands in `whereas.export.soffice`, else on the PATH.
@ApplicationScoped
class ExportConfiguration {

    private static final String NONE = "none";

    @Produces
    @Dependent
    static ExportSettings installed(@ConfigProperty(name = "whereas.export.soffice") Optional<String> soffice) {
        if (soffice.isPresent() && soffice.get().equals(NONE)) return new ExportSettings(Optional.empty());
        return new ExportSettings(soffice.map(Path::of).or(ExportConfiguration::onPath));
    }

    private static Optional<Path> onPath() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of(Path.of(folder, "soffice"), Path.of(folder, "libreoffice")))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
