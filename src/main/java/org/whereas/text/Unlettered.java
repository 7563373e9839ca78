package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Codes in place of letters, `(cid:127)`: so programs write what they take out of a PDF whose fonts do not say which
/// letters they show. No guess stands in their place.
final class Unlettered {

    private static final Pattern CODE = Pattern.compile("\\(cid:\\d{1,6}\\)");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)\\(cid:\\d{1,6}\\)(?=\\s+\\S)");
    private static final String SIGN = "(cid:";
    private static final int FEW = 20;
    private static final int LONGEST = 120;

    private Unlettered() {}

    /// A document whose text is not held, where one letter in ten or more is a code; empty for another text.
    static Optional<Intake.Result> of(String text) {
        if (!text.contains(SIGN)) return Optional.empty();
        var codes = CODE.matcher(text).results().count();
        var rest = CODE.matcher(text).replaceAll("");
        if (codes < FEW || codes * 10 <= letters(rest)) return Optional.empty();
        var log = new IntakeLog();
        var title = title(rest);
        log.repaired("title-made", 1, title);
        log.left("unlettered", 1, codes);
        var front =
                new FrontDraft().with("title", title).with("language", "en-US").with("text", "not-held");
        return Optional.of(log.result(List.of(new Document(front.done(), List.of()))));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /// The first line that says something.
    private static String title(String rest) {
        return rest.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> letters(line) > 2 && line.length() <= LONGEST)
                .findFirst()
                .orElse("Untitled");
    }

    /// The text without lines that are mostly codes. One before the words of a line is its bullet; elsewhere a code is
    /// a letter that cannot be read. There are as many lines as before.
    static String cleaned(String text, IntakeLog log) {
        if (!text.contains(SIGN)) return text;
        var lines = new ArrayList<String>();
        int number = 0;
        int gone = 0;
        int first = 0;
        for (var line : text.split("(?<=\n)", -1)) {
            number++;
            if (!line.contains(SIGN)) {
                lines.add(line);
                continue;
            }
            var rest = CODE.matcher(line).replaceAll("");
            if (CODE.matcher(line).results().count() * 2 <= letters(rest)) {
                var item = BULLET.matcher(line).replaceFirst("$1•");
                lines.add(CODE.matcher(item).replaceAll("\uFFFD"));
                continue;
            }
            if (gone++ == 0) first = number;
            if (!rest.isBlank()) log.left("unreadable-line", number, rest.strip());
            lines.add(line.endsWith("\n") ? "\n" : "");
        }
        if (gone > 0) log.left("unreadable-codes", first, gone);
        return String.join("", lines);
    }
}
