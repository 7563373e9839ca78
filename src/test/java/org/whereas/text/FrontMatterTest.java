package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FrontMatterTest {

    private static final String POLICY = """
            # kept by the records office
            title: Body-Worn Cameras   # short title
            topics: [video, records]
            version: 1.10
            date: 2020-08-25

            fields:
              # asked for at the start
              department.name: {label: Name of the department, required: true} # see the manual
              chief.title:
                label: Title of the head
                default: Chief of Police
            x-unknown: {b: 2, a: [1, 2]}""";

    private static final FrontMatter FRONT = FrontMatter.read(POLICY);

    @Nested
    class WhenItIsRead {

        @Test
        void aKeyWithDotsIsOneElementOfThePath() {
            assertThat(FRONT.string("fields", "department.name", "label")).contains("Name of the department");
            assertThat(FRONT.at("fields", "department.name", "required")).contains(true);
            assertThat(FRONT.strings("topics")).containsExactly("video", "records");
            assertThat(FRONT.strings("title")).containsExactly("Body-Worn Cameras");
            assertThat(FRONT.string("fields", "nobody")).isEmpty();
        }

        @Test
        void datesAndNumbersAreWrittenBackAsTheyWere() {
            var front = FrontMatter.read("a: 2020-08-25\nb: 1.10\nc: 007\nd: 12\ne: 1e3\nf: no\ng: ~\nh: 0x1F");

            assertThat(front.values())
                    .containsEntry("a", "2020-08-25")
                    .containsEntry("b", new BigDecimal("1.10"))
                    .containsEntry("c", "007")
                    .containsEntry("d", 12)
                    .containsEntry("e", "1e3")
                    .containsEntry("f", "no")
                    .containsEntry("g", null)
                    .containsEntry("h", "0x1F");
            assertThat(front.string("b")).contains("1.10");
        }

        @Test
        void nothingButCommentsIsAnEmptyFrontMatter() {
            assertThat(FrontMatter.read("# nothing yet\n").values()).isEmpty();
            assertThat(FrontMatter.read("").values()).isEmpty();
        }

        @Test
        void anAliasStandsForItsValue() {
            var front = FrontMatter.read("a: &x {b: 1}\nc: *x");

            assertThat(front.at("c", "b")).contains(1);
        }
    }

    @Nested
    class WhenItIsBroken {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "title: a\ntitle: b",
                    "a: b\nc: !!java.net.URL [x]",
                    "a: b\nc: !!str x",
                    "a: b\nc: [1, 2",
                    "a: b\nc: d: e",
                    "a: b\n\"c",
                    "a: b\n? [x, y]\n: z",
                    "a: b\n\tc: d",
                    "a: b\nc: *nothing",
                    "a: b\nc: \u0000",
                    "a: b\n--- x",
                })
        void theLineIsNamed(String source) {
            var refused = catchThrowableOfType(TextRefused.class, () -> FrontMatter.read(source));

            assertThat(refused).isNotNull();
            assertThat(refused.limit()).isEqualTo("front-matter");
            assertThat(refused.line()).isBetween(3, 4);
            assertThat(refused.detail()).endsWith(".");
        }

        @Test
        void aListOrAWordIsNoFrontMatter() {
            assertThatThrownBy(() -> FrontMatter.read("- a")).isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> FrontMatter.read("words")).isInstanceOf(TextRefused.class);
        }

        @Test
        void whatIsTooLargeOrTooDeepIsRefused() {
            assertThatThrownBy(() -> FrontMatter.read("a: " + "x".repeat(65_536)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> FrontMatter.read("a: " + "é".repeat(33_000)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> FrontMatter.read("a: " + "[".repeat(60_000)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> FrontMatter.read("a: " + "[".repeat(40) + "]".repeat(40)))
                    .isInstanceOf(TextRefused.class);
        }

        @Test
        void aliasesThatMultiplyAreRefused() {
            var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
            for (int i = 1; i < 9; i++)
                bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]%n"
                        .formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1));

            assertThatThrownBy(() -> FrontMatter.read(bomb.toString())).isInstanceOf(TextRefused.class);
        }

        @Test
        void aValueThatHoldsItselfIsRefused() {
            assertThatThrownBy(() -> FrontMatter.read("a: &a [*a]")).isInstanceOf(TextRefused.class);
        }
    }

    @Nested
    class WhenItIsEdited {

        @Test
        void anExistingValueIsReplacedAndItsCommentStays() {
            assertThat(FRONT.with("Cameras", "title").source())
                    .isEqualTo(POLICY.replace("Body-Worn Cameras ", "Cameras "));
        }

        @Test
        void aValueIsAddedToAMapOnOneLine() {
            var filled = FRONT.with("Northfield: the \"best\"", "fields", "department.name", "value");

            assertThat(filled.source())
                    .isEqualTo(POLICY.replace(
                            "required: true}", "required: true, value: \"Northfield: the \\\"best\\\"\"}"));
            assertThat(filled.string("fields", "department.name", "value")).contains("Northfield: the \"best\"");
        }

        @Test
        void aValueIsAddedToAMapOnSeveralLines() {
            assertThat(FRONT.with("Marshal", "fields", "chief.title", "value").source())
                    .isEqualTo(POLICY.replace(
                            "    default: Chief of Police", "    default: Chief of Police\n    value: Marshal"));
        }

        @Test
        void missingMapsAreMade() {
            assertThat(FRONT.with("ban", "choices", "neck-restraints").source())
                    .isEqualTo(POLICY + "\nchoices: {neck-restraints: ban}");
            assertThat(FRONT.with("7", "fields", "policy.number", "value").source())
                    .isEqualTo(POLICY.replace(
                            "default: Chief of Police", "default: Chief of Police\n  policy.number: {value: \"7\"}"));
            assertThat(FrontMatter.NONE.with("x", "a", "b", "c").source()).isEqualTo("a:\n  b: {c: x}");
        }

        @Test
        void aMapOfOneLineTakesAnotherValue() {
            assertThat(FRONT.with(3, "x-unknown", "b").source()).isEqualTo(POLICY.replace("b: 2", "b: 3"));
            assertThat(FRONT.with(List.of("a, b", "c"), "topics").source())
                    .isEqualTo(POLICY.replace("[video, records]", "[\"a, b\", c]"));
        }

        @Test
        void aMapOfManyLinesIsReplacedByOneOfOneLineAndBack() {
            var lines = "chief.title:\n    label: Title of the head\n    default: Chief of Police";

            var one = FRONT.with(Map.of("label", "Head"), "fields", "chief.title");
            var more = one.with(List.of(Map.of("a", 1), Map.of("b", 2)), "fields", "chief.title");

            assertThat(one.source()).isEqualTo(POLICY.replace(lines, "chief.title: {label: Head}"));
            assertThat(more.source()).isEqualTo(POLICY.replace(lines, "chief.title:\n    - {a: 1}\n    - {b: 2}"));
        }

        @Test
        void aKeyIsTakenOut() {
            assertThat(FRONT.without("topics").source()).isEqualTo(POLICY.replace("topics: [video, records]\n", ""));
            assertThat(FRONT.without("fields", "chief.title", "label").source())
                    .isEqualTo(POLICY.replace("    label: Title of the head\n", ""));
            assertThat(FRONT.without("fields", "department.name", "label").source())
                    .isEqualTo(POLICY.replace("label: Name of the department, ", ""));
            assertThat(FRONT.without("fields", "department.name", "required").source())
                    .isEqualTo(POLICY.replace(", required: true", ""));
            assertThat(FRONT.without("nobody", "here")).isEqualTo(FRONT);
        }

        @Test
        void theLastKeyOfAMapLeavesAnEmptyMap() {
            var front = FrontMatter.read("a: b\nchoices:\n  x: y\nc: {d: e}");

            assertThat(front.without("choices", "x").source()).isEqualTo("a: b\nchoices: {}\nc: {d: e}");
            assertThat(front.without("c", "d").source()).isEqualTo("a: b\nchoices:\n  x: y\nc: {}");
            assertThat(FrontMatter.read("{a: b}").without("a").source()).isEqualTo("{}");
            assertThat(FrontMatter.read("a: b").without("a").source()).isEmpty();
        }

        @Test
        void aCommentAboutWhatIsTakenOutDoesNotBecomeText() {
            var front = FrontMatter.read("a: >-\n  text\nb: x\n\n  # about b\n# about c\nc: y");

            assertThat(front.without("b").source()).isEqualTo("a: >-\n  text\n# about c\nc: y");
        }

        @Test
        void blocksOfTextStayWhole() {
            var front = FrontMatter.read("a: |\n  one\n  two\nb: >-\n  three\n  four\nc: |+\n  five\n\n");

            assertThat(front.with("x", "d").values())
                    .containsEntry("a", "one\ntwo\n")
                    .containsEntry("b", "three four")
                    .containsEntry("c", "five\n\n\n")
                    .containsEntry("d", "x");
            assertThat(front.with("x", "a").source()).startsWith("a: x\nb: >-");
            assertThat(front.without("b").source()).startsWith("a: |\n  one\n  two\nc: |+");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a:",
                    "a: # comment",
                    "a: ~",
                    "{a}",
                    "{a: }",
                    "{a: , b: c}",
                    "a: 'it''s'",
                    "a: \"x\" # y",
                    "a:\n- x\n- y",
                    "a:\n  # c\n  b: c # d\n\n# e",
                    "a: [x,\n  y] # z",
                    "a: &q x",
                    "# c\na: {b: {c: d}}",
                    "\"a\": x",
                    "a:   \"x\n y\"",
                    "a: |\n  x",
                    "😀: 1\na: 😀 x # 😀",
                    "a: x\r\nb: y",
                    "a: {\n  b: c,\n }"
                })
        void whateverStandsThereIsReplacedAndTheRestIsKept(String source) {
            var front = FrontMatter.read(source);

            for (Object value : List.of("x: y", 5, true, List.of(), Map.of("k", Map.of("l", "m")), List.of(Map.of())))
                assertThat(front.with(value, "a").at("a")).contains(value);
            assertThat(front.with("new", "z").at("a")).isEqualTo(front.at("a"));
            assertThat(front.without("a").values()).doesNotContainKey("a");
            source.lines()
                    .filter(l -> l.strip().startsWith("#"))
                    .forEach(
                            comment -> assertThat(front.with("n", "z").source()).contains(comment));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "a ",
                    " a",
                    "- a",
                    "a: b",
                    "a #b",
                    "#",
                    "null",
                    "true",
                    "1.0",
                    "007",
                    "{{x}}",
                    "[",
                    "*a",
                    "&a",
                    "!x",
                    "| x",
                    "> x",
                    "%x",
                    "@x",
                    "`x`",
                    "'",
                    "\"",
                    "\\",
                    "a\nb",
                    "\u0001",
                    "\u0085",
                    "\u2028",
                    "\uFEFF",
                    "😀",
                    "no",
                    "---",
                    "...",
                    "? a",
                    "a,b",
                    "\u202Eabc",
                    "a\r\nb",
                    "12",
                    "~"
                })
        void anyTextComesBackAsItWas(String value) {
            for (var source : List.of("a: b", "{a: b}", "a:\n  b: c"))
                assertThat(FrontMatter.read(source).with(value, "x").string("x"))
                        .contains(value);
            assertThat(FrontMatter.read("{}").with("v", "k", value).at("k")).contains(Map.of(value, "v"));
        }

        @Test
        void aValueSharedThroughAnAliasIsNotTorn() {
            var front = FrontMatter.read("a: &x {b: 1} # c\nc: *x\nd: e");

            assertThat(front.with("f", "d").source()).isEqualTo("a: &x {b: 1} # c\nc: *x\nd: f");
            assertThatThrownBy(() -> front.with(2, "a", "b")).isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> front.with(2, "a")).isInstanceOf(TextRefused.class);
        }

        @Test
        void aPathThroughAWordIsRefused() {
            assertThatThrownBy(() -> FRONT.with("x", "title", "sub")).isInstanceOf(TextRefused.class);
        }

        @Test
        void whatGrowsBeyondTheLimitIsRefused() {
            assertThatThrownBy(() -> FRONT.with("x".repeat(70_000), "a"))
                    .isInstanceOf(TextRefused.class)
                    .hasMessageContaining("64 kB");
        }

        @Test
        void keysOfAMapInAListStayThere() {
            var front = FrontMatter.read("actions:\n  - date: 2020-01-01\n    action: filed\nz: 1");

            assertThat(front.without("z").source()).isEqualTo("actions:\n  - date: 2020-01-01\n    action: filed");
            assertThat(front.with("b", "k").source()).isEqualTo(front.source() + "\nk: b");
        }
    }

    @Test
    void oneMadeByAProgramReadsBackTheSame() {
        var values = new LinkedHashMap<String, Object>();
        values.put("title", "De-Escalation");
        values.put("topics", List.of("force", "training"));
        values.put("fields", Map.of("a.b", Map.of("label", "A, B", "required", true)));
        values.put("actions", List.of(Map.of("date", "2020-08-25")));

        var front = FrontMatter.of(values);

        assertThat(front.values()).isEqualTo(values);
        assertThat(front.source())
                .startsWith("title: De-Escalation\ntopics: [force, training]\nfields:\n  a.b: {")
                .endsWith("actions:\n  - {date: 2020-08-25}");
    }
}
