package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Inline;

/// Takes running text apart into tokens and puts tokens together again. `inlines(of(x))` says what `x` says.
final class Tokens {

    private final List<Token> tokens = new ArrayList<>();
    private List<Token.Space> gap = List.of();

    private Tokens() {}

    /// The tokens of a run of text. White space at its end is the gap of a last, empty token.
    static List<Token> of(List<Inline> content) {
        var reader = new Tokens();
        reader.read(content, List.of());
        if (!reader.gap.isEmpty()) reader.add(new Inline.Text(""), List.of());
        return reader.tokens;
    }

    /// The tokens of plain text without formatting.
    static List<Token> of(String plain) {
        return of(List.of(new Inline.Text(plain)));
    }

    /// The running text of tokens.
    static List<Inline> inlines(List<Token> tokens) {
        var writer = new InlineWriter();
        for (var token : tokens) {
            for (var space : token.gap()) writer.write(new Inline.Text(space.text()), space.style());
            writer.write(token.core(), token.style());
        }
        return writer.written();
    }

    private void read(List<Inline> content, List<Span> style) {
        Span last = null;
        for (var inline : content) {
            var span = span(inline, last);
            if (span == null) leaf(inline, style);
            else enclosed(inline, span, style);
            last = span;
        }
    }

    private static Span span(Inline inline, Span last) {
        var span = switch (inline) {
            case Inline.Emphasis(var in) when !in.isEmpty() -> new Span(Span.Kind.EMPHASIS, "", "", false);
            case Inline.Strong(var in) when !in.isEmpty() -> new Span(Span.Kind.STRONG, "", "", false);
            case Inline.Strikethrough(var in) when !in.isEmpty() -> new Span(Span.Kind.STRIKETHROUGH, "", "", false);
            case Inline.Link(var to, var title, var in)
            when !in.isEmpty() -> new Span(Span.Kind.LINK, to, title, false);
            default -> null;
        };
        if (span == null || !span.equals(last)) return span;
        return new Span(span.kind(), span.destination(), span.title(), true);
    }

    private void enclosed(Inline inline, Span span, List<Span> style) {
        var inner = new ArrayList<>(style);
        inner.add(span);
        var content = switch (inline) {
            case Inline.Emphasis(var in) -> in;
            case Inline.Strong(var in) -> in;
            case Inline.Strikethrough(var in) -> in;
            case Inline.Link link -> link.content();
            default -> List.<Inline>of();
        };
        read(content, List.copyOf(inner));
    }

    private void leaf(Inline inline, List<Span> style) {
        if (inline instanceof Inline.Text(var text)) words(text, style);
        else add(inline, style);
    }

    private void words(String text, List<Span> style) {
        int at = 0;
        while (at < text.length()) {
            int end = Scan.end(text, at);
            var piece = text.substring(at, end);
            if (Scan.isSpace(text.codePointAt(at))) space(piece, style);
            else add(new Inline.Text(piece), style);
            at = end;
        }
    }

    private void space(String text, List<Span> style) {
        if (gap.isEmpty() && style.isEmpty() && text.equals(" ")) {
            gap = Token.ONE_SPACE;
            return;
        }
        var longer = new ArrayList<>(gap);
        longer.add(new Token.Space(text, style));
        gap = List.copyOf(longer);
    }

    private void add(Inline core, List<Span> style) {
        tokens.add(new Token(core, style, gap));
        gap = List.of();
    }
}
