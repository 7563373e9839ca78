package org.whereas.text;

import java.util.function.Supplier;

/// How large and how deep a text may be.
final class Limits {

    static final int BYTES = 2 * 1024 * 1024;
    static final int NESTING = 100;
    static final int CLAUSES = 20_000;

    private Limits() {}

    static <T> T guarded(String text, Supplier<T> work) {
        return work.get();
    }

    static Document counted(Document document) {
        return document;
    }

    static TextRefused tooDeep(int allowed, int line) {
        return new TextRefused("nesting", "The text is nested deeper than " + allowed + " levels.", line);
    }

    /// Half a character pair cannot be written as UTF-8; it becomes the replacement character.
    static String withoutLoneSurrogates(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) mended = new StringBuilder(text);
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}
