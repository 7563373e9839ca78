package org.whereas.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts made to keep a parser busy for minutes or to fill the memory.
final class Killers {

    private Killers() {}

    static Map<String, String> all() {
        var killers = new TreeMap<String, String>();
        addFront(killers);
        addCharacters(killers);
        addBlocks(killers);
        addRuns(killers);
        return killers;
    }

    private static String each(int from, int to, IntFunction<String> text) {
        return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining());
    }

    private static void addFront(Map<String, String> to) {
        to.put(
                "alias bomb",
                "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n");
        to.put("flow", "---\na: " + "[".repeat(30000) + "\n---\n");
        to.put("flow maps", "---\na: " + "{a: ".repeat(10000) + "\n---\n");
        to.put("block deep", "---\n" + each(0, 200, i -> " ".repeat(i) + "a:\n") + "---\n");
        to.put("number", "---\na: " + "9".repeat(60000) + "\nb: 1e999999999\nc: 0x" + "f".repeat(1000) + "\n---\n");
        to.put("keys", "---\n" + each(0, 6000, i -> "k" + i + ": v\n") + "---\n");
        to.put("yaml quotes", "---\na: \"" + "\\".repeat(60000) + "\n---\n");
        to.put("anchors", "---\na: " + "&a ".repeat(20000) + "\n---\n");
        to.put("seqs", "---\n" + "- ".repeat(30000) + "\n---\n");
        to.put("front open", "---\na: b\n".repeat(5000));
        to.put("comment keys", "---\n" + "#\n".repeat(30000) + "a: b\n---\n");
        to.put("blank front", "---\n" + " \n".repeat(100000));
    }

    private static void addCharacters(Map<String, String> to) {
        to.put("crlf", "a\r\n\rb\n\r".repeat(5000));
        to.put("crs", "\r".repeat(200000));
        to.put("nul", "\0".repeat(200000));
        to.put("nul words", "a\0b ".repeat(50000));
        to.put("halves", "\ud800".repeat(200000));
        to.put("halves2", "\udc00a".repeat(100000));
        to.put("spaces", " ".repeat(200000));
        to.put("spaces a", ("a" + " ".repeat(1000)).repeat(200));
        to.put("tabs", "\t".repeat(100000));
        to.put("backslash", "\\".repeat(200000));
        to.put("breaks", "a\\\n".repeat(20000));
        to.put("breaks sp", "a  \n".repeat(20000));
        to.put("lines", "a\n".repeat(100000));
        to.put("big para", "word ".repeat(400000));
        to.put("formfeeds", "\f".repeat(100000));
        to.put("u2028", "a\u2028".repeat(100000));
        to.put("emoji", "😀".repeat(100000));
    }

    private static void addBlocks(Map<String, String> to) {
        to.put("setext", "a\n=".repeat(20000));
        to.put("setext lines", "a\n=\n".repeat(20000));
        to.put("setext minus", "a\n-".repeat(20000));
        to.put(
                "wide table",
                "|a".repeat(10000) + "|\n" + "|-".repeat(10000) + "|\n" + ("|b".repeat(10000) + "|\n").repeat(5));
        to.put("ragged", "|a|b|\n|-|-|\n" + each(0, 3000, i -> "|x".repeat(i % 300) + "\n"));
        to.put("long rows", "|a|b|\n|-|-|\n" + ("|".repeat(2000) + "\n").repeat(500));
        to.put("pipes", "|".repeat(200000));
        to.put("pipes lines", ("|".repeat(200) + "\n").repeat(1000));
        to.put("items", each(0, 20000, i -> " ".repeat(i % 90) + "- a\n"));
        to.put("stairs", each(0, 20000, i -> "  ".repeat(i % 40) + "- a\n"));
        to.put("blank items", "-\n".repeat(19000));
        to.put("numbered", "1.\n".repeat(19000));
        to.put("label", "[" + "a".repeat(500000) + "]: /u\n\n[a]");
        to.put("labels", ("[" + "a".repeat(900) + "]: /u\n").repeat(500));
        to.put("many refs", each(0, 10000, i -> "[r" + i + "]: /u\n") + "\n" + each(0, 10000, i -> "[r" + i + "] "));
        to.put("comment lines", "<!--\n\n".repeat(20000));
        to.put("divs", "<div>\n".repeat(19000));
        to.put("number item", "1".repeat(100000) + ". a");
        to.put("numbers", "999999999. a\n".repeat(15000));
        to.put("heads", "#".repeat(100000));
        to.put("heads sp", "# ".repeat(50000));
        to.put("headings close", "# a " + "#".repeat(100000));
        to.put("head spaces", "# a" + " ".repeat(100000) + "b");
        to.put("tab items", "-\t".repeat(90) + "a");
        to.put("quotes", "> a\n".repeat(50000));
        to.put("quotes mix", ("> ".repeat(90) + "a\n").repeat(300));
        to.put("lazy", "> > > a\nb\n".repeat(10000));
        to.put("fences", "```\n".repeat(19999));
        to.put("fence long", "`".repeat(200000));
        to.put("tildes", "~".repeat(200000));
        to.put("rules", "* * *\n".repeat(30000));
        to.put("rule long", "- ".repeat(50) + "x");
        to.put("dashes", "-".repeat(200000));
        to.put("eq", "=".repeat(200000));
        to.put("table dash", "a|b\n-|-\n".repeat(5000));
        to.put("table maybe", "a|b\n".repeat(20000));
        to.put("table cells code", "|a|\n|-|\n" + "|`a\n".repeat(9000));
        to.put("tasks", "- [ ] \n".repeat(19000));
        to.put("quote links", "> [a](\n".repeat(5000));
        to.put("notes nested", "[^a]: ".repeat(3000));
        to.put("notes deep", each(0, 90, i -> "    ".repeat(i) + "[^n" + i + "]: a\n\n"));
        to.put("same notes", "[^a]: x\n\n".repeat(9000));
        to.put("notes", each(0, 10_000, i -> "Word[^n" + i + "].\n\n[^n" + i + "]: Note.\n\n"));
        to.put(
                "notes at the end",
                each(0, 10_000, i -> "[^n" + i + "]") + "\n\n" + each(0, 10_000, i -> "[^n" + i + "]: x\n"));
        to.put("brackets at line starts", "a\n(".repeat(20000));
        to.put("figures at line starts", "a\n1".repeat(20000));
    }

    private static void addRuns(Map<String, String> to) {
        to.put("nested emphasis", "*a **b".repeat(20000));
        to.put("note chain", "[^a]".repeat(20000) + "\n\n[^a]: x");
        to.put("note undefined", "[^a]".repeat(20000));
        to.put("note chain open", "[^a".repeat(20000));
        to.put("entities", "&amp;".repeat(100000));
        to.put("bad entities", "&a".repeat(100000));
        to.put("num entities", "&#x".repeat(100000));
        to.put("amp", "&".repeat(200000));
        to.put("ticks", each(1, 1500, i -> "a" + "`".repeat(i)));
        to.put("ticks up down", each(1, 20000, i -> "`".repeat(1 + i % 50) + "a"));
        to.put("open refs", "[r]: /u\n\n" + "[a ".repeat(20000));
        to.put("refs", "[r]: /u\n\n" + "[r][".repeat(20000));
        to.put("refs2", "[r]: /u\n\n" + "[a][b".repeat(20000));
        to.put("close", "]".repeat(100000));
        to.put("brackets", "[".repeat(50000) + "]".repeat(50000));
        to.put("pairs", "[]".repeat(50000));
        to.put("bang", "![".repeat(50000));
        to.put("ref open close", "[r]: /u\n\n" + "[".repeat(3000) + "r" + "]".repeat(3000));
        to.put("braces", "{{".repeat(100000));
        to.put("attr", "{#a".repeat(100000));
        to.put("attr sp", " {#a".repeat(100000));
        to.put("attr closed", " {#a}".repeat(50000));
        to.put("attr key", " {a=\"".repeat(50000));
        to.put("attr one", "x {" + ".a ".repeat(6000) + "}");
        to.put("attr ends", "x" + " {a=b".repeat(50000) + "}");
        to.put("fields", "{{a}}".repeat(50000));
        to.put("field open", "{{a".repeat(100000));
        to.put("comments", "<!--".repeat(20000));
        to.put("comments a", "a <!-- ".repeat(20000));
        to.put("lt", "<".repeat(50000));
        to.put("lt a", "<a ".repeat(50000));
        to.put("lt attr", "<a b=\"".repeat(20000));
        to.put("lt slash", "</".repeat(50000));
        to.put("tags", "<b>".repeat(50000));
        to.put("lt mail", "<a@".repeat(30000));
        to.put("lt http", "<http:".repeat(30000));
        to.put("pi", "<?".repeat(50000));
        to.put("cdata", "<![CDATA[".repeat(20000));
        to.put("decl", "<!A".repeat(50000));
        to.put("tilde a", "~~a".repeat(50000));
        to.put("tilde one", "~a".repeat(50000));
        to.put("under", "_a".repeat(50000));
        to.put("under2", "__a ".repeat(50000));
        to.put("under3", "a_".repeat(50000));
        to.put("stars a", "*a ".repeat(50000));
        to.put("a stars", "a* ".repeat(50000));
        to.put("stars mix", "*a_ ".repeat(30000));
        to.put("title", "[a](b \"".repeat(20000));
        to.put("parens", "[a](" + "(".repeat(50000));
        to.put("parens b", "[a](".concat("b(".repeat(30)) + ")".repeat(30));
        to.put("link sp", "[a](b " + " ".repeat(50000));
        to.put("img", "![a](b)".repeat(20000));
        to.put("links", "[a](b)".repeat(20000));
        to.put("link nest", "[".repeat(2000) + "a" + "](b)".repeat(2000));
        to.put("known: quotes", ">".repeat(1001));
        to.put("known: items", "- ".repeat(1000));
        to.put("known: instructions", "a<?".repeat(20_000));
        to.put("known: destinations", "[a](".repeat(20_000));
        to.put("known: images", "![[]()".repeat(50_000));
        to.put("known: declarations", "a <!A ".repeat(20_000));
        to.put("known: cdata", "a <![CDATA[".repeat(20_000));
        to.put("known: definitions", "[a]: b\n".repeat(20_000));
        to.put("known: open brackets", "[a\n".repeat(20_000));
        to.put("known: open quotes in attributes", "x {a=\"".repeat(20_000) + "}");
        to.put("known: attributes", "x {#a}".repeat(20_000));
        to.put("known: emphasis", "*a **a ".repeat(20_000) + "b" + " a** a*".repeat(20_000));
        to.put("known: stars", "*".repeat(60_000) + "a" + "*".repeat(60_000));
        to.put("known: unmatched emphasis", "a**b c* ".repeat(20_000));
        to.put("known: backticks", each(1, 600, i -> "`".repeat(i) + "e"));
        to.put("known: footnotes", "[^a]:".repeat(20_000));
        to.put("known: angle destinations", "[a](<b".repeat(20_000));
        to.put("known: pipes", "|".repeat(20_000) + "\n" + "|-".repeat(20_000) + "|\n" + "|\n".repeat(50));
        to.put("known: list prefixes", "1. > ".repeat(20_000));
    }
}
