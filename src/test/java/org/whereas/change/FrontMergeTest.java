package org.whereas.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whereas.text.FrontMatter;

/// Front matter, key by key. In the tables `-` stands for a key that is not there.
class FrontMergeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what only one side changed, put in or took out
                "summary: A        | summary: B        | summary: A        | summary: B",
                "summary: A        | summary: A        | summary: B        | summary: B",
                "-                 | summary: B        | -                 | summary: B",
                "-                 | -                 | summary: B        | summary: B",
                "summary: A        | -                 | summary: A        | -",
                "summary: A        | summary: A        | -                 | -",
                // what both changed alike
                "summary: A        | summary: B        | summary: B        | summary: B",
                "summary: A        | -                 | -                 | -",
                // what the copy says of itself
                "kind: a           | kind: b           | kind: c           | kind: b",
                "title: a          | title: b          | title: c          | title: b",
                "number: a         | number: b         | number: c         | number: b",
                "version: 1.0.0    | version: 1.0.1    | version: 2.0.0    | version: 1.0.1",
                "choices: {o: a}   | choices: {o: b}   | choices: {o: c}   | choices: {o: b}",
                "fields: {f: {value: a}} | fields: {f: {value: b}} | fields: {f: {value: c}} | fields: {f: {value: b}}",
                // topics are a set
                "topics: [a, b]    | topics: [a, b, l] | topics: [a, b, m] | topics: [a, b, l, m]",
                "topics: [a, b]    | topics: [b]       | topics: [a, b, m] | topics: [b, m]",
                "topics: [a, b]    | topics: [b]       | topics: [a]       | topics: []",
                // deep
                "source: {a: 1, b: 1} | source: {a: 2, b: 1} | source: {a: 1, b: 3} | source: {a: 2, b: 3}",
                "fields: {f: {label: a}} | fields: {f: {label: a, value: l}} | fields: {f: {label: m}} |"
                        + " fields: {f: {label: m, value: l}}",
            })
    void mergesWithoutAQuestion(String base, String local, String model, String merged) {
        var result = FrontMerge.of(front(base), front(local), front(model));

        assertThat(result.clashes()).isEmpty();
        assertThat(result.front().values()).isEqualTo(front(merged).values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@summary     | summary: A      | summary: B      | summary: C",
                "@summary     | summary: A      | -               | summary: C",
                "@recipients  | recipients: [a] | recipients: [b] | recipients: [c]",
                "@fields.f.label | fields: {f: {label: a}} | fields: {f: {label: b}} | fields: {f: {label: c}}",
            })
    void asksWhereBothChangedAValue(String id, String base, String local, String model) {
        var result = FrontMerge.of(front(base), front(local), front(model));

        assertThat(result.clashes()).extracting(Clash::id).containsExactly(id);
        assertThat(result.front().values()).isEqualTo(front(local).values());
        assertThat(FrontMerge.of(front(base), front(model), front(local)).clashes())
                .extracting(Clash::id)
                .containsExactly(id);
    }

    @Test
    void keysThatNobodyKnowsAndCommentsAreKept() {
        var base = FrontMatter.read("house-key: x # ours\ntitle: A");
        var local = FrontMatter.read("house-key: x # ours\ntitle: B");
        var model = FrontMatter.read("house-key: x # ours\ntitle: A\nsummary: S");

        assertThat(FrontMerge.of(base, local, model).front().source())
                .contains("house-key: x # ours", "title: B", "summary: S");
    }

    private static FrontMatter front(String source) {
        return source.equals("-") ? FrontMatter.NONE : FrontMatter.read(source);
    }
}
