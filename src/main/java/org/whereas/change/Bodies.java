package org.whereas.change;

import java.util.ArrayList;
import java.util.List;
import org.whereas.text.Inline;

/// Any wording as tokens: a code block line by line, a table cell by cell.
final class Bodies {

    private Bodies() {}

    static List<Token> tokens(Own own) {
        return switch (own.body()) {
            case Own.Words(var content) -> Tokens.of(content);
            case Own.Lines(var code) -> lines(code);
            case Own.Nothing() -> List.of();
            case Own.Grid grid -> Tokens.of(Own.text(grid.rows()));
        };
    }

    static List<Token> lines(String code) {
        var tokens = new ArrayList<Token>();
        for (int at = 0; at < code.length(); ) {
            int end = code.indexOf('\n', at) < 0 ? code.length() : code.indexOf('\n', at) + 1;
            tokens.add(new Token(new Inline.Text(code.substring(at, end)), List.of(), List.of()));
            at = end;
        }
        return tokens;
    }
}
