package org.whereas.text;

/// Finds texts that the parser under us could not end with in time, before it begins.
final class Tangles {

    private static final long PARTNERS = 10_000_000;
    private static final long LOOKS = 100_000_000;

    private Tangles() {}

    /// Refuses a line that begins with more than [Limits#NESTING] marks of quotes and lists.
    static void refuseTooDeep(String body, int firstLine) {
        int line = firstLine;
        int marks = 0;
        boolean leading = true;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\n') {
                line++;
                marks = 0;
                leading = true;
            } else if (leading) {
                if (isMark(body, i) && ++marks > Limits.NESTING) throw Limits.tooDeep(line);
                leading = c == ' ' || c == '\t' || c == '.' || c == ')' || Character.isDigit(c) || isMark(body, i);
            }
        }
    }

    private static boolean isMark(String body, int at) {
        char c = body.charAt(at);
        if (c == '>') return true;
        boolean list = c == '-' || c == '+' || c == '*' || c == '.' || c == ')';
        return list && at + 1 < body.length() && (body.charAt(at + 1) == ' ' || body.charAt(at + 1) == '\t');
    }

    /// Refuses a run of lines with so many brackets and links, or brackets and lines, that looking for the
    /// partner of each among all others would take minutes.
    static void refuseTangled(String body, int firstLine) {
        int line = firstLine;
        int start = firstLine;
        long brackets = 0;
        long partners = 1;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            char next = i + 1 < body.length() ? body.charAt(i + 1) : '\n';
            if (c == '\n') line++;
            if (c == '[' && next != '^') brackets++;
            if (c == ']' && next == '(' || c == '\n') partners++;
            if (brackets * partners > PARTNERS)
                throw new TextRefused("time", Limits.tooLong().detail(), start);
            if (c == '\n' && next == '\n') {
                brackets = 0;
                partners = 1;
                start = line + 1;
            }
        }
    }

    /// Refuses a paragraph with so many lines that do not begin with a letter, that looking for each of them at all
    /// that stands before it would take minutes.
    static void refuseLongWinded(String body, int firstLine) {
        int line = firstLine;
        int first = firstLine;
        long odd = 0;
        for (int start = 0; start < body.length(); line++) {
            int end = body.indexOf('\n', start) < 0 ? body.length() : body.indexOf('\n', start);
            int mark = start;
            while (mark < end && " \t>".indexOf(body.charAt(mark)) >= 0) mark++;
            if (mark == end || endsParagraph(body, mark, end)) {
                odd = 0;
                first = line + 1;
            } else if (!Character.isLetter(body.charAt(mark)) && ++odd * (line - first) > LOOKS)
                throw new TextRefused("time", Limits.tooLong().detail(), first);
            start = end + 1;
        }
    }

    /// Whether a line is an underline or an item.
    private static boolean endsParagraph(String body, int mark, int end) {
        char c = body.charAt(mark);
        int at = mark;
        if (Character.isDigit(c)) {
            while (at < end && Character.isDigit(body.charAt(at))) at++;
            return at < end && isMark(body, at);
        }
        while (at < end && body.charAt(at) == c) at++;
        return isMark(body, mark) || at == end && (c == '=' || c == '-');
    }
}
