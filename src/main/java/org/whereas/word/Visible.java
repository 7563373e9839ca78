package org.whereas.word;

/// The words of an element that a reader of the file sees, with its breaks.
final class Visible {

    private Visible() {}

    static String words(Tag tag) {
        var out = new StringBuilder();
        add(tag, out);
        return out.toString().strip();
    }

    private static void add(Tag tag, StringBuilder out) {
        switch (tag.name()) {
            case "w:t", "m:t" -> out.append(tag.text());
            case "w:tab", "w:ptab" -> out.append(' ');
            case "w:br", "w:cr" -> out.append('\n');
            case "w:noBreakHyphen" -> out.append('\u2011');
            case "w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:del", "w:moveFrom", "mc:Fallback" -> {}
            case "w:p" -> {
                if (!out.isEmpty()) out.append('\n');
                tag.content().forEach(it -> add(it, out));
            }
            default -> tag.content().forEach(it -> add(it, out));
        }
    }
}
