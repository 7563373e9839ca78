package org.whereas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final byte[] WORDS = "the first half".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsReadAndLeavesNothing() throws IOException {
        try (var in = Spool.of(folder, out -> out.write(WORDS))) {
            assertThat(in.readAllBytes()).isEqualTo(WORDS);
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() {
        for (var failure : new Throwable[] {
            new IOException("no space left"), new IllegalStateException("gone"), new StackOverflowError()
        })
            assertThatThrownBy(() -> Spool.of(folder, out -> {
                        out.write(WORDS);
                        throwing(failure);
                    }))
                    .isSameAs(failure);

        assertThat(folder).isEmptyDirectory();
    }

    private static void throwing(Throwable failure) throws IOException {
        switch (failure) {
            case IOException io -> throw io;
            case RuntimeException own -> throw own;
            default -> throw (Error) failure;
        }
    }
}
