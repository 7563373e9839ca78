package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What a new process loads to write its first file.
class WordWarmUpTest {

    /// Getting JAXB ready takes a second of processor time; no download waits for it.
    @Test
    void theFirstFileDoesNotWaitForJaxb() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var first = new ProcessBuilder(
                        java, "-Xlog:class+load", "-Xmx128m", "-cp", classes, LittleMemory.class.getName(), "1")
                .redirectErrorStream(true)
                .start();
        var loaded = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(first.waitFor()).isZero();
        assertThat(loaded)
                .contains(" " + WordExport.Settings.class.getName() + " ")
                .doesNotContain("jakarta.xml.bind", "org.glassfish.jaxb", "org.docx4j");
    }
}
