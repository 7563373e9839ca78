package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds of any question, for the fuzzer.
public final class Questions {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static Shelf shelf;

    private Questions() {}

    /// A question is taken apart within its limits, reads the same when it is typed again, and is
    /// answered.
    public static void hold(String typed) {
        var question = Question.of(typed);

        assertThat(question.parts()).hasSizeLessThanOrEqualTo(Question.MOST);
        assertThat(question.typed().length()).isLessThanOrEqualTo(Question.LONGEST + 3 * Question.MOST);
        assertThat(new Queries(VOCABULARY).of(question).matches()).isNotNull();
        assertThat(shelf().find(typed).hits()).hasSizeLessThanOrEqualTo(10);
    }

    private static synchronized Shelf shelf() {
        if (shelf == null) {
            var markdown =
                    "---\ntitle: Force\n---\n\n# Force {#force}\n\nAn officer shall warn before force. {#warn}\n";
            shelf = new Shelf().with(Shelf.edition(1, 0, "x", "force", markdown));
        }
        return shelf;
    }
}
