package org.whereas.platform;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/// The files of a folder inside the WAR.
record PackedFiles(ServletContext servlet, String folder) {

    /// The paths of the files two levels deep, `organization/slug.md`, in order.
    Set<String> documents() {
        var documents = new TreeSet<String>();
        for (var inner : listed(folder)) {
            if (!inner.endsWith("/")) continue;
            for (var file : listed(inner)) if (file.endsWith(".md")) documents.add(file.substring(folder.length()));
        }
        return documents;
    }

    String read(String path) {
        try (InputStream in = servlet.getResourceAsStream(folder + path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> listed(String path) {
        var paths = servlet.getResourcePaths(path);
        return paths == null ? Set.of() : paths;
    }
}
