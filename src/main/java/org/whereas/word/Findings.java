package org.whereas.word;

import java.util.ArrayList;
import java.util.List;

/// What a reading tells beside the text, and the paragraph at which it is.
final class Findings {

    private static final int LONGEST = 300;

    private final List<WordText.Told> left = new ArrayList<>();
    private final List<WordText.Told> recognised = new ArrayList<>();
    private int paragraph;

    void at(int number) {
        paragraph = number;
    }

    int paragraph() {
        return paragraph;
    }

    /// Something did not become text; `code` names its sentence, `word.left.picture`.
    void left(String code, String words) {
        left.add(new WordText.Told("word.left." + code, paragraph, shortened(words)));
    }

    void recognised(String code, String words) {
        recognised.add(new WordText.Told("word.found." + code, paragraph, shortened(words)));
    }

    List<WordText.Told> left() {
        return left;
    }

    List<WordText.Told> recognised() {
        return recognised;
    }

    private static String shortened(String words) {
        var single = words.replaceAll("\\s+", " ").strip();
        return single.length() <= LONGEST ? single : single.substring(0, LONGEST) + " …";
    }
}
