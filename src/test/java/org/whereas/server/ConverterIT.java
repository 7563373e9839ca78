package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A server that has no program for PDF files says so, and shows no button for them.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConverterIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void withoutAConverterThereIsNoPdfAndNoButton() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var own = new OwnServer(data, Path.of("target/whereas"), Map.of("WHEREAS_EXPORT_SOFFICE", "none"));
        try {
            var server = own.start();
            var document = new Clerk(server).policy();
            var page = document.substring("/api/v1".length());

            var refused = Clerk.refused(server.get(document + "/export?format=pdf"), 501, "not-installed");

            assertThat(refused.getString("detail")).contains("PDF");
            assertThat(server.page(page).body()).contains("format=docx").doesNotContain("format=pdf");
            assertThat(server.page(page + "/packet").body()).doesNotContain("format=pdf");
        } finally {
            own.kill();
        }
    }
}
