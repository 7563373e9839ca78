package org.whereas.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The last word on what HTML leaves this package: exactly the elements and attributes that [Html] writes.
final class Sanitizer {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]*");
    private static final Pattern CLASS = Pattern.compile("[a-z0-9_ -]+");
    private static final Pattern ROLE = Pattern.compile("group|region|doc-noteref|doc-backlink|doc-endnotes|note");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{2,40}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote")
            .allowElements("pre", "code", "table", "caption", "thead", "tbody", "tr", "th", "td", "hr", "br")
            .allowElements("a", "span", "em", "strong", "s", "img", "details", "summary")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("id")
            .matching(ID)
            .globally()
            .allowAttributes("class")
            .matching(CLASS)
            .globally()
            .allowAttributes("role")
            .matching(ROLE)
            .globally()
            .allowAttributes("aria-label")
            .globally()
            .allowAttributes("aria-hidden")
            .matching(true, "true")
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div", "pre")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private Sanitizer() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
