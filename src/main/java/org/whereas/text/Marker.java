package org.whereas.text;

import java.util.regex.Pattern;

/// What stands in front of a block: a bullet, a number, the number of a note, or nothing.
///
/// `label` is the number or letter alone, `written` as it was typed; `rest` is the line behind it, `column`
/// where that begins. `value` is the place of the label in its own way of counting.
record Marker(Kind kind, Form form, String label, String written, int value, int column, String rest) {

    enum Kind {
        NONE,
        BULLET,
        NUMBER,
        SECTION,
        NOTE,
        RULE
    }

    /// How a label counts, and with which signs around it.
    record Form(Count count, String signs) {}

    enum Count {
        NONE,
        DECIMAL,
        UPPER,
        LOWER,
        ROMAN_UPPER,
        ROMAN_LOWER
    }

    static final Form NO_FORM = new Form(Count.NONE, "");
    static final Marker NONE = new Marker(Kind.NONE, NO_FORM, "", "", 0, 0, "");

    private static final String BULLETS = "\\-•●▪◦‣∙·○■□❖➢✓–—*";
    private static final Pattern BULLET = Pattern.compile("([" + BULLETS + "\uF000-\uF0FF]|o(?=\\s))(\\s+)(\\S.*)");
    private static final Pattern NUMBER =
            Pattern.compile("(\\(?)(\\d{1,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])(\\s+)(\\S.*)");
    private static final Pattern LABEL_ALONE =
            Pattern.compile("(\\(?)(\\d{1,3}|[A-Za-z]|[ivxlc]{2,6}|[IVXLC]{2,6})([.)])");
    private static final Pattern SECTION = Pattern.compile("(\\d{1,4}(?:[.-]\\d{1,4}){1,5}\\.?)(:?\\s+)(\\S.*)");
    private static final Pattern NOTE = Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(\\s*)(\\S.*)");
    private static final Pattern PLAIN_NOTE =
            Pattern.compile("(\\d{1,3})(\\s+)((?:[A-Z*\"“‘§\\[]|[Ss]ee\\b|[Ii]d\\.).*)");
    private static final Pattern RULE = Pattern.compile("#{3,}|-30-|(\\* ){2,}\\*|[_=-]{3,9}");

    /// The mark at the start of a line. `first` says that nothing stands before the line in its block.
    static Marker of(String line, boolean first) {
        var text = line.strip();
        var indent = new Line(0, line).indent();
        if (RULE.matcher(text).matches()) return new Marker(Kind.RULE, NO_FORM, "", text, 0, indent, "");
        var bullet = BULLET.matcher(text);
        if (bullet.matches() && (indent > 0 || !bullet.group(1).equals("o"))) {
            var form = new Form(Count.NONE, bullet.group(1));
            return new Marker(Kind.BULLET, form, "", bullet.group(1), 0, indent + bullet.start(3), bullet.group(3));
        }
        var number = NUMBER.matcher(text);
        if (number.matches()) return numbered(number, indent + number.start(5), number.group(5));
        var section = SECTION.matcher(text);
        if (section.matches()) return of(Kind.SECTION, section, indent);
        var note = NOTE.matcher(text);
        if (note.matches()) return of(Kind.NOTE, note, indent);
        var plain = PLAIN_NOTE.matcher(text);
        if (first && indent == 0 && plain.matches()) return of(Kind.NOTE, plain, indent);
        return NONE;
    }

    /// The label that is all of a line, as PDF converters leave it; [#NONE] where it is not one.
    static Marker alone(String line) {
        var number = LABEL_ALONE.matcher(line.strip());
        if (!number.matches() || number.group(2).matches("[IVXLCivxlc]{2,6}") && Roman.value(number.group(2)) == 0)
            return NONE;
        return numbered(number, 0, "");
    }

    private static Marker of(Kind kind, java.util.regex.Matcher match, int indent) {
        var label = Digits.plain(match.group(1));
        var form = new Form(Count.DECIMAL, kind.name());
        var value = kind == Kind.NOTE ? Integer.parseInt(label) : 0;
        return new Marker(kind, form, label, match.group(1), value, indent + match.start(3), match.group(3));
    }

    private static Marker numbered(java.util.regex.Matcher match, int column, String rest) {
        var label = match.group(2);
        var count = Digits.count(label);
        if (count == Count.NONE) return NONE;
        var written = match.group(1) + label + match.group(3);
        var form = new Form(count, match.group(1) + match.group(3));
        return new Marker(Kind.NUMBER, form, label, written, Digits.value(label, count), column, rest);
    }

    /// The same label read in another way of counting, such as `i` as a letter.
    Marker counted(Count count) {
        return new Marker(
                kind, new Form(count, form.signs()), label, written, Digits.value(label, count), column, rest);
    }

    /// Whether it begins an item of a list.
    boolean isItem() {
        return kind == Kind.BULLET || kind == Kind.NUMBER;
    }

    /// The label as a clause keeps it: with its brackets, without a full stop.
    String kept() {
        return written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
    }
}
