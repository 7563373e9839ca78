package org.whereas.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/// A program that writes a book of so many texts, for [WordBookTest] to run with little memory.
final class LittleMemory {

    private LittleMemory() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new WordBook.Settings("Book", List.of(), false, false, Samples.settings(false));
        var text = BenchTexts.policy(6);
        Iterable<WordBook.Entry> texts = () -> IntStream.range(0, Integer.parseInt(arguments[0]))
                .mapToObj(_ -> new WordBook.Entry(text, Samples.settings(false)))
                .iterator();
        WordBook.write(settings, texts, List.of(), OutputStream.nullOutputStream());
    }
}
