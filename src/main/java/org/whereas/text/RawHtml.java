package org.whereas.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What CommonMark makes of raw HTML: which begins a block, and which ends by itself and not at a blank line.
final class RawHtml {

    private static final Map<Pattern, String> ENDS = Map.of(
            Pattern.compile("<!--"), "-->",
            Pattern.compile("<\\?"), "?>",
            Pattern.compile("<![A-Za-z]"), ">",
            Pattern.compile("<!\\[CDATA\\["), "]]>",
            Pattern.compile("(?i)<script(?=\\s|>|$)"), "</script>",
            Pattern.compile("(?i)<pre(?=\\s|>|$)"), "</pre>",
            Pattern.compile("(?i)<style(?=\\s|>|$)"), "</style>",
            Pattern.compile("(?i)<textarea(?=\\s|>|$)"), "</textarea>");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)(?=[\\s/>]).*", Pattern.DOTALL);
    private static final Set<String> BLOCKS =
            Set.of(("address article aside base basefont blockquote body caption center"
                            + " col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset"
                            + " h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem meta nav noframes"
                            + " ol optgroup option p param search section summary table tbody td tfoot th thead title tr track"
                            + " ul")
                    .split(" "));

    private RawHtml() {}

    /// A block of HTML with the end that it needs, so that nothing after it becomes part of it.
    static String ended(String html) {
        var end = end(html).orElse("");
        return html.toLowerCase(Locale.ROOT).contains(end) ? html : html + end;
    }

    static boolean endsByItself(String html) {
        return end(html).isPresent();
    }

    /// How many runs at the head of a paragraph are HTML that begins a block. All of them, when it is nothing else.
    static int leading(List<Inline> content) {
        if (!content.isEmpty() && content.stream().allMatch(RawHtml::isInvisible)) return content.size();
        int count = 0;
        while (count < content.size() && content.get(count) instanceof Inline.Html(var html) && beginsBlock(html))
            count++;
        return count;
    }

    /// Some runs of HTML as one.
    static String of(List<Inline> content) {
        return content.stream()
                .map(it -> it instanceof Inline.Html(var html) ? html : " ")
                .collect(Collectors.joining())
                .strip();
    }

    static boolean isInvisible(Inline inline) {
        return inline instanceof Inline.Html || inline instanceof Inline.Text(var text) && text.isBlank();
    }

    static boolean beginsBlock(String html) {
        var tag = TAG.matcher(html);
        return endsByItself(html)
                || tag.matches() && BLOCKS.contains(tag.group(1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> end(String html) {
        return ENDS.entrySet().stream()
                .filter(it -> it.getKey().matcher(html).lookingAt())
                .map(Map.Entry::getValue)
                .findAny();
    }
}
