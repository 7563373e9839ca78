package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.whereas.membership.SignInLinks;

/// Lays the one-time link of the first administrator into a file that only the owner of the data folder can read.
@ApplicationScoped
public class FirstSignIn {

    @Inject
    SignInLinks links;

    @Inject
    DataFolder data;

    @Transactional
    public void lay() {
        var link = links.firstAdministrator();
        try {
            Files.deleteIfExists(file());
            if (link.isEmpty()) return;
            Files.createDirectories(file().getParent());
            create(file());
            Files.writeString(file(), link);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return data.at("first-sign-in");
    }

    private static void create(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file);
            return;
        }
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
