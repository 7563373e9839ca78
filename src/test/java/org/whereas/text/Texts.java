package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes up documents and Markdown, nastier than anybody writes them; the same seed makes the same text.
final class Texts {

    private static final String[] WORDS = {
        "a",
        "b c",
        "shall",
        "5 * 3",
        "x_y",
        "_",
        "*",
        "**",
        "__init__",
        "~~",
        "`",
        "[",
        "]",
        "[sic]",
        "](u)",
        "!",
        "<b>",
        "&amp;",
        "AT&T",
        "\\",
        "\\*",
        "{",
        "{#id}",
        "{{x.y}}",
        "|",
        "#",
        "# h",
        ">",
        "- a",
        "1. a",
        "10)",
        "---",
        "===",
        "+",
        "[^n]",
        "[ ] t",
        "[r]: u",
        "é",
        "字",
        "😀",
        "\u00a0",
        "—",
        "“q”",
        "'s",
        "(1)",
        ".",
        ":",
        "http://x.y",
        "<a@b.cd>",
        "&#32;",
        "~~~",
        "```",
        "--- | ---",
        "a | b",
        "<!-- c -->",
        "{.note}",
        "\\{{",
        "^",
        "$5",
        "______",
        "¶",
        "\uFEFF",
        "€"
    };
    private static final String[] BITS = {
        "a",
        "b c",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "](u)",
        "![",
        "!",
        "<",
        "<b>",
        "</b>",
        "<!-- c -->",
        "&amp;",
        "&",
        "&nbsp;",
        "\\",
        "\\*",
        "{",
        "}",
        "{{x.y}}",
        "{#id}",
        " {#id .c k=\"v w\"}",
        "\\{{",
        "|",
        "| a | b |\n| - | - |\n| c | d |\n",
        "#",
        "# ",
        "## h",
        "\n# ",
        "> ",
        "\n> ",
        "\n>",
        "- ",
        "\n- ",
        "\n  - ",
        "\n\n  ",
        "\n    ",
        "    ",
        "1. ",
        "\n1. ",
        "\n2) ",
        "10. ",
        "+ ",
        "* ",
        "\n* ",
        "---",
        "\n---\n",
        "===",
        "\n===\n",
        "***",
        "```",
        "\n```\n",
        "~~~",
        "[^n]",
        "\n\n[^n]: note",
        "[^m]",
        "\n[^m]: x\n\n    y",
        "[ ] ",
        "- [x] t",
        "<div>",
        "\n<div>\n",
        "<?",
        "<!A",
        "[r]",
        "\n\n[r]: /u \"t\"\n",
        "[r][r]",
        "<http://x.y>",
        "<a@b.cd>",
        "  \n",
        "\\\n",
        "\t",
        ".",
        ",",
        "\"",
        "'",
        "é",
        "€",
        "—",
        "\u00a0",
        "字",
        "😀",
        "0",
        "9.",
        "x)",
        ":",
        "=",
        "-",
        "+",
        "$",
        "^",
        "<!-- -->",
        "<!--",
        "-->",
        "\r\n",
        "\f",
        "{start=3}",
        "1. a {start=3}",
        "<b",
        "/>",
        "&#42;",
        "&#32;",
        "&#10;",
        "&lt;",
        "\u0000",
        "\ud800",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u000b",
        "\u001c",
        "\u200b",
        "\uFEFF",
        "&#xFEFF;",
        "&#0;",
        "&#9;",
        "&#x85;",
        "\n...\n",
        "\nk: v\n",
        "&#x5b;",
        "&#96;",
        "&#126;"
    };

    private final Random random;

    private Texts(long seed) {
        random = new Random(seed);
    }

    /// A document as a program might put it together.
    static Document document(long seed) {
        var texts = new Texts(seed);
        var blocks = new ArrayList<>(texts.blocks(0));
        for (int i = 1 + texts.random.nextInt(2); i > 0; i--)
            blocks.add(new Block.Footnote("n" + i, texts.blocks(2), Attributes.NONE, Position.NONE));
        return new Document(FrontMatter.NONE, blocks);
    }

    /// Pieces of Markdown in any order.
    static String markdown(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> BITS[random.nextInt(BITS.length)])
                .limit(1 + random.nextInt(random.nextBoolean() ? 8 : 30))
                .reduce("", String::concat);
    }

    /// Markdown as people write it, in several of the ways in which it can be written.
    static String prose(long seed) {
        var texts = new Texts(seed);
        return Stream.generate(() -> texts.passage(""))
                .limit(2 + texts.random.nextInt(8))
                .reduce("", String::concat);
    }

    private String passage(String indent) {
        return indent
                + switch (random.nextInt(indent.length() > 4 ? 4 : 8)) {
                    case 0 -> pick("# ", "## ", "### ") + sentence(" ") + "\n\n";
                    case 1 -> sentence(" ") + "\n" + indent + pick("===", "---") + "\n\n";
                    case 2, 3 -> sentence("\n" + indent) + " " + sentence(" ") + "\n\n";
                    case 4 -> pick("* ", "- ", "+ ") + sentence(" ") + "\n\n" + passage(indent + "  ");
                    case 5 -> pick("1. ", "1) ") + sentence(" ") + "\n\n" + passage(indent + "   ");
                    case 6 -> "> " + sentence("\n" + indent + "> ") + "\n\n";
                    default ->
                        "| a | " + pick("b", "*c*") + " |\n" + indent + "|---|:-:|\n" + indent + "| " + sentence(" ")
                                + " | d |\n\n";
                };
    }

    private String sentence(String gap) {
        return Stream.generate(() -> pick(
                                "shall",
                                "officers",
                                "*always*",
                                "__never__",
                                "report",
                                "to",
                                "the",
                                "[clerk](/c)",
                                "`code`",
                                "force,",
                                "x_y",
                                "5 * 3",
                                "AT&amp;T",
                                "~~old~~",
                                "**bold *both***",
                                "records"))
                        .limit(3 + random.nextInt(9))
                        .reduce("Then", (a, b) -> a + (random.nextInt(6) == 0 ? gap : " ") + b)
                + ".";
    }

    private List<Block> blocks(int depth) {
        return several(4, () -> block(depth));
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 2 ? 7 : 10)) {
            case 0 -> new Block.Heading(1 + random.nextInt(6), inlines(0), attributes(), Position.NONE);
            case 1 -> new Block.Rule(Position.NONE);
            case 2 ->
                new Block.CodeBlock(
                        pick("", "java", "a `b"), pick("", "x\n", "```\n\n  y\n", "\n"), attributes(), Position.NONE);
            case 3 -> table();
            case 4 -> new Block.Html(pick("<!-- c -->", "<div>\nx\n</div>", "<b>", "<!-- a\n\nb -->"), Position.NONE);
            case 7 -> new Block.Quote(blocks(depth + 1), attributes(), Position.NONE);
            case 8 -> new Block.BulletList(random.nextBoolean(), items(depth), Position.NONE);
            case 9 ->
                new Block.OrderedList(
                        random.nextInt(3),
                        random.nextBoolean() ? '.' : ')',
                        random.nextBoolean(),
                        items(depth),
                        Position.NONE);
            default -> new Block.Paragraph(inlines(0), attributes(), Position.NONE);
        };
    }

    private Block table() {
        int columns = 1 + random.nextInt(3);
        var rows = several(
                3,
                () -> new Block.Table.Row(
                        IntStream.range(0, columns).mapToObj(i -> inlines(1)).toList()));
        var aligns = IntStream.range(0, columns)
                .mapToObj(i -> Block.Table.Align.values()[random.nextInt(4)])
                .toList();
        return new Block.Table(aligns, rows, attributes(), Position.NONE);
    }

    private List<Item> items(int depth) {
        return several(3, () -> {
            var blocks = new ArrayList<Block>();
            if (random.nextInt(4) > 0) blocks.add(new Block.Paragraph(inlines(0), Attributes.NONE, Position.NONE));
            if (random.nextInt(3) == 0) blocks.addAll(blocks(depth + 1));
            var task = Item.Task.values()[Math.max(0, random.nextInt(6) - 3)];
            return new Item(task, blocks, attributes(), Position.NONE);
        });
    }

    private Attributes attributes() {
        if (random.nextInt(3) > 0) return Attributes.NONE;
        return new Attributes(
                "i" + random.nextInt(1000),
                random.nextBoolean() ? List.of() : List.of("note"),
                random.nextBoolean() ? Map.of() : Map.of("k", pick("", "v", "v w", "a\"b\\c", "*x*", "}")));
    }

    private List<Inline> inlines(int depth) {
        return several(4, () -> inline(depth));
    }

    private Inline inline(int depth) {
        return switch (random.nextInt(depth > 2 ? 10 : 14)) {
            case 0 -> new Inline.Code(pick("c", "`", " c ", "a`b", "a|b", "``"));
            case 1 -> new Inline.Html(pick("<b>", "</b>", "<!-- c -->"));
            case 2 -> new Inline.Field("x.y");
            case 3 -> new Inline.NoteReference("n1");
            case 4 -> new Inline.HardBreak();
            case 10 -> new Inline.Emphasis(inlines(depth + 1));
            case 11 -> new Inline.Strong(inlines(depth + 1));
            case 12 ->
                random.nextBoolean()
                        ? new Inline.Strikethrough(inlines(depth + 1))
                        : new Inline.Image(pick("u", ""), pick("", "t\"t"), inlines(depth + 1));
            case 13 ->
                new Inline.Link(
                        pick("u", "", "a b", "a(b", "http://x.y", "a&amp;b", "a\\b", "<"),
                        pick("", "t"),
                        inlines(depth + 1));
            default ->
                new Inline.Text(Stream.generate(() -> pick(WORDS))
                        .limit(1 + random.nextInt(4))
                        .reduce((a, b) -> a + (random.nextInt(3) > 0 ? " " : "") + b)
                        .orElseThrow());
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(most)).toList();
    }
}
