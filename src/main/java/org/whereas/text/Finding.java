package org.whereas.text;

/// One thing that an intake recognised, repaired, or left as it stood.
///
/// `code` names the sentence that people read (`intake.finding.CODE` in the messages, with `words` as its
/// argument); `line` is the line of the source, 0 where there is none; `words` are the source's own words
/// that it is about. Words that an intake takes out of a text stand here in full, so nothing is dropped
/// silently.
///
/// ```java
/// var found = new Finding("page-number", 212, "Page 3 of 17");
/// found.key(); // "intake.finding.page-number"
/// ```
public record Finding(String code, int line, String words) {

    /// The key of the sentence in the messages.
    public String key() {
        return "intake.finding." + code;
    }
}
