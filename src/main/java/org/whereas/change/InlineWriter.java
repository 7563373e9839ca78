package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Inline;

/// Builds running text from pieces that each know the formatting around them.
final class InlineWriter {

    private record Open(Span span, List<Inline> content, StringBuilder text) {

        Open(Span span) {
            this(span, new ArrayList<>(), new StringBuilder());
        }

        void add(Inline piece) {
            if (piece instanceof Inline.Text(var more)) {
                text.append(more);
                return;
            }
            endText();
            content.add(piece);
        }

        List<Inline> written() {
            endText();
            return List.copyOf(content);
        }

        private void endText() {
            if (text.isEmpty()) return;
            content.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }

    private final List<Open> open = new ArrayList<>();

    InlineWriter() {
        open.add(new Open(null));
    }

    void write(Inline piece, List<Span> style) {
        int common = 0;
        while (common < style.size()
                && common < open.size() - 1
                && open.get(common + 1).span.equals(style.get(common))) common++;
        while (open.size() - 1 > common) close();
        for (var span : style.subList(common, style.size())) open.add(new Open(span));
        open.getLast().add(piece);
    }

    List<Inline> written() {
        while (open.size() > 1) close();
        return open.getFirst().written();
    }

    private void close() {
        var last = open.removeLast();
        var content = last.written();
        open.getLast()
                .add(
                        switch (last.span.kind()) {
                            case EMPHASIS -> new Inline.Emphasis(content);
                            case STRONG -> new Inline.Strong(content);
                            case STRIKETHROUGH -> new Inline.Strikethrough(content);
                            case LINK -> new Inline.Link(last.span.destination(), last.span.title(), content);
                        });
    }
}
