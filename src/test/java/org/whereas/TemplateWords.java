package org.whereas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The words that a JTE template holds itself, outside of its expressions: there should be none.
final class TemplateWords {

    private static final Pattern SPOKEN = Pattern.compile("\\b(?:alt|aria-label|placeholder|title)=\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[\\p{L} ,.]*");
    private static final Pattern SENTENCE = Pattern.compile("\"(\\p{Lu}[^\"]* [^\"]*)\"");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private final List<String> found = new ArrayList<>();
    private int at;

    private TemplateWords(String source) {
        this.source = source;
    }

    static List<String> in(String template) {
        var bare = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param)[^\\n]*$", "");
        var words = new TemplateWords(bare);
        words.content();
        words.collect();
        return List.copyOf(words.found);
    }

    /// HTML up to the end, or to the grave accent that ends a block of content.
    private void content() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                at += 2;
                skip('{', '}', false);
            } else if (source.startsWith("@", at)) {
                directive();
            } else {
                html.append(source.charAt(at++));
            }
        }
    }

    private void directive() {
        int begin = at++;
        while (at < source.length() && (Character.isLetter(source.charAt(at)) || source.charAt(at) == '.')) at++;
        boolean call = source.startsWith("@template", begin);
        if (at < source.length() && source.charAt(at) == '(') {
            at++;
            skip('(', ')', call);
        }
    }

    /// To the bracket that closes; blocks of content within are read as content.
    private void skip(char opens, char closes, boolean call) {
        for (int depth = 1; depth > 0 && at < source.length(); ) {
            char c = source.charAt(at);
            if (c == '"') {
                string(call);
            } else if (source.startsWith("@`", at)) {
                at += 2;
                content();
                at++;
            } else {
                if (c == opens) depth++;
                if (c == closes) depth--;
                at++;
            }
        }
    }

    private void string(boolean call) {
        int begin = at++;
        while (source.charAt(at) != '"') at += source.charAt(at) == '\\' ? 2 : 1;
        var sentence = SENTENCE.matcher(source.substring(begin, ++at));
        if (call && sentence.matches()) found.add(sentence.group(1));
    }

    private void collect() {
        var spoken = SPOKEN.matcher(html);
        while (spoken.find()) if (WORDS.matcher(spoken.group(1)).find()) found.add(spoken.group(1));
        var words = WORDS.matcher(html.toString().replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " "));
        while (words.find()) found.add(words.group().strip());
    }
}
