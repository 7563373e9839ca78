package org.whereas.library;

import org.whereas.text.Block;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// The title of a text that does not give one: its first heading, or its first words.
final class Titles {

    private static final int LONGEST = 120;

    private Titles() {}

    static String of(Document document) {
        var clauses = Clauses.of(document);
        var heading = clauses.stream()
                .filter(c -> c.node() instanceof Block.Heading && !c.text().isBlank())
                .findFirst();
        var words = heading.or(
                        () -> clauses.stream().filter(c -> !c.text().isBlank()).findFirst())
                .map(c -> c.text().strip().replaceAll("\\s+", " "))
                .orElse("Untitled");
        if (words.length() <= LONGEST) return words;
        var space = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, space > 40 ? space : LONGEST) + " …";
    }
}
