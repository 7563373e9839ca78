package org.whereas.text;

/// A text that cannot be taken in: it passes a limit, or its front matter cannot be read.
///
/// `limit` is the stable name of what was passed (`front-matter`, `nesting`, ...), `detail` a plain sentence for a
/// person, `line` the line of the text, counted from 1, or 0 where no line can be named.
///
/// ```java
/// try {
///     Markdown.parse("---\ntitle: [\n---\n");
/// } catch (TextRefused refused) {
///     refused.limit(); // "front-matter"
/// }
/// ```
public final class TextRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String limit;
    private final String detail;
    private final int line;

    public TextRefused(String limit, String detail, int line) {
        super(line > 0 ? detail + " (line " + line + ")" : detail);
        this.limit = limit;
        this.detail = detail;
        this.line = line;
    }

    public String limit() {
        return limit;
    }

    public String detail() {
        return detail;
    }

    public int line() {
        return line;
    }
}
