package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// The texts that the fuzzer starts from and those with which it, or the generator, once found a fault.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FuzzInputsTest {

    @TestFactory
    Stream<DynamicTest> whatWasFoundOnceHolds() {
        return Arrays.stream(Fuzzing.Target.values())
                .flatMap(target -> Fuzzing.inputs(target).entrySet().stream()
                        .map(input -> DynamicTest.dynamicTest(
                                target.called() + " " + input.getKey().getFileName(),
                                () -> Fuzzing.check(target, input.getValue()))));
    }

    @Test
    void everyTargetHasTextsToStartFrom() {
        assertThat(Fuzzing.Target.values())
                .allSatisfy(it -> assertThat(Fuzzing.inputs(it)).hasSizeGreaterThan(5));
    }
}
