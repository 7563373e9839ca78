package org.whereas.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Numbers paragraphs as Word does from the numbering part.
final class WordNumbers {

    private final Map<String, Map<String, Element>> levels = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    WordNumbers(Document numbering) {
        var definitions = new HashMap<String, Element>();
        for (var definition : WordFile.all(numbering.getDocumentElement(), "w:abstractNum")) {
            definitions.put(definition.getAttribute("w:abstractNumId"), definition);
        }
        for (var number : WordFile.all(numbering.getDocumentElement(), "w:num")) {
            var id = WordFile.all(number, "w:abstractNumId").getFirst().getAttribute("w:val");
            var own = new HashMap<String, Element>();
            for (var level : WordFile.all(definitions.get(id), "w:lvl")) own.put(level.getAttribute("w:ilvl"), level);
            levels.put(number.getAttribute("w:numId"), own);
        }
    }

    void restart() {
        counts.clear();
    }

    /// The number of the next paragraph, empty where it has none.
    String next(Element paragraph) {
        var numbered = WordFile.all(paragraph, "w:numPr").stream().findFirst();
        if (numbered.isEmpty()) return "";
        var id = value(numbered.get(), "w:numId");
        var depth = Integer.parseInt(value(numbered.get(), "w:ilvl"));
        if (id.equals("0")) return "";
        var counted = counts.computeIfAbsent(id, _ -> new int[9]);
        counted[depth]++;
        for (int i = depth + 1; i < 9; i++) counted[i] = 0;
        var text = value(levels.get(id).get(String.valueOf(depth)), "w:lvlText");
        for (int i = 0; i <= depth; i++) {
            var level = levels.get(id).get(String.valueOf(i));
            text = text.replace("%" + (i + 1), write(level, Math.max(1, counted[i])));
        }
        return text;
    }

    private static String write(Element level, int count) {
        var number = Integer.parseInt(value(level, "w:start")) + count - 1;
        return switch (value(level, "w:numFmt")) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        return "i"
                .repeat(number)
                .replace("iiiii", "v")
                .replace("vv", "x")
                .replace("xxxxx", "l")
                .replace("ll", "c")
                .replace("iiii", "iv")
                .replace("viv", "ix")
                .replace("xxxx", "xl")
                .replace("lxl", "xc");
    }

    private static String value(Element parent, String name) {
        return WordFile.all(parent, name).getFirst().getAttribute("w:val");
    }
}
