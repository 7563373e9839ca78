package org.whereas.text;

import java.util.List;

/// What somebody pastes out of Word, a mail or a web page, as Markdown that keeps what carries meaning:
/// words, emphasis, lists, tables, links, footnotes.
///
/// ```java
/// var pasted = Pasting.html("<p style='color:red'><b>Stop</b> first.</p><img src='a.png' alt='A badge'>");
/// pasted.markdown(); // "**Stop** first.\n\nA badge\n"
/// pasted.dropped().getFirst().code(); // "paste-look"
/// ```
///
/// @param dropped what was left out or changed on the way, as findings of the intake
public record Pasting(String markdown, List<Finding> dropped) {

    public Pasting {
        dropped = List.copyOf(dropped);
    }

    /// What the HTML of a clipboard says.
    ///
    /// @throws TextRefused when it is larger than 2 MB, nested deeper than 200 levels or takes too long
    public static Pasting html(String html) {
        Limits.refuseTooLarge(html);
        return Limits.guarded(() -> HtmlIntake.fragment(html));
    }
}
