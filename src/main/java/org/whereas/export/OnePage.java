package org.whereas.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.whereas.web.Markup;

/// How a document looks that is downloaded as one HTML file: read from `document.css` beside this class.
final class OnePage {

    static final Markup STYLE = new Markup("<style>\n" + css() + "</style>");

    private OnePage() {}

    private static String css() {
        try (var in = OnePage.class.getResourceAsStream("document.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
