package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// What a parser could be kept busy with for minutes. All of it takes half a minute, which nobody waits for at every
/// change.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KillersIT {

    /// Each is read, or refused, in much less than two seconds of processor time on an idle machine.
    @TestFactory
    Stream<DynamicTest> textsThatKillTheParserAreAnswered() {
        return Killers.all().entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    var thrown = catchThrowableOfType(
                            TextRefused.class, () -> Markdown.write(Markdown.parse(it.getValue())));

                    if (thrown != null) assertThat(thrown.limit()).isIn("time", "nesting", "clauses", "front-matter");
                }));
    }

    @Test
    void afterTheKillersTextsAreReadAsBefore() {
        Killers.all().values().stream()
                .limit(6)
                .forEach(text -> catchThrowableOfType(TextRefused.class, () -> Markdown.parse(text)));

        assertThat(Markdown.write(Markdown.parse("All is *well*."))).isEqualTo("All is *well*.\n");
    }
}
