package org.whereas.pdf;

import java.util.List;
import org.whereas.text.Intake;

/// What a PDF says.
///
/// @param title     what the file calls itself where that stands on its first page too, otherwise the line that is
///                  printed largest there; empty where there is none
/// @param pages     how many pages it has
/// @param state     whether there is a text to read
/// @param lines     the text, a line for a paragraph or for a line that stands alone; empty where there is none
/// @param furniture what stood at the same place of many pages and was taken out
/// @param contents  the table of contents, which was taken out
/// @param empty     the pages without a letter
/// @param turned    words that do not run from left to right, such as a stamp across a page
/// @param unread    how many letters have no meaning in the file, though the most have
public record PdfText(
        String title,
        int pages,
        State state,
        List<Intake.Printed> lines,
        List<Furniture> furniture,
        List<String> contents,
        List<Integer> empty,
        List<String> turned,
        int unread) {

    public static final int PAGES = 1_000;
    public static final int LETTERS = 3_000_000;
    public static final long UNPACKED = 200_000_000;

    public PdfText {
        lines = List.copyOf(lines);
        furniture = List.copyOf(furniture);
        contents = List.copyOf(contents);
        empty = List.copyOf(empty);
        turned = List.copyOf(turned);
    }

    /// Whether a PDF has a text.
    public enum State {
        /// It has.
        TEXT,
        /// Its pages are pictures.
        SCAN,
        /// It has letters, but nothing says which ones they are.
        UNLETTERED
    }

    /// Words that stood at the edge of a page.
    ///
    /// @param words as they stood on the first of the pages
    /// @param from  the first page
    /// @param times on how many pages
    public record Furniture(String words, int from, int times) {}

    /// The text of a file.
    ///
    /// @throws PdfRefused where the file is broken, protected or past a limit
    public static PdfText of(byte[] file) {
        return PdfFile.read(file);
    }
}
