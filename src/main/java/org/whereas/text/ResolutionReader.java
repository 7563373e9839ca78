package org.whereas.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Gives every clause of a document its role in a resolution.
final class ResolutionReader {

    private static final String LEAD = "(?is)[\\s\\p{Punct}•●▪“”‘’]{0,10}(?:\\(?\\d{1,3}[.)]\\s+)?[\\s*_\"“]{0,6}";
    private static final String NOW =
            "(?:now[,;]?\\s+|and[,;]?\\s+)?(?:be it,?\\s+)?(?:therefore[,;:]?\\s+)?(?:let it be\\s+|be it\\s+)?";
    private static final Pattern FURTHER = Pattern.compile(LEAD + NOW
            + "(?:it is\\s+)?(?:(?:further|finally|also|lastly)[,]?\\s+resolved|resolved,?\\s+further)\\b.*");
    private static final Pattern RESOLVING = Pattern.compile(
            LEAD + NOW + "(?:it\\s+(?:is|was)\\s+)?(?:hereby\\s+|jointly\\s+)?(?:resolved|enacted|ordained)\\b.*");
    private static final Pattern RESOLVES = Pattern.compile(
            LEAD + "now,?\\s+therefore\\b.{0,300}?\\b(?:resolves?|resolved|ordains?|proclaims?|declares?)\\b.*");
    private static final Pattern SECTION =
            Pattern.compile(LEAD + "(?:section|sec\\.)\\s*\\d{1,3}\\s?[.:)–—-](?!\\d).*");
    private static final Pattern BACKGROUND =
            Pattern.compile(LEAD + "(?:background|recitals?|preamble|whereas|findings)\\W*");
    private static final Pattern SENDING = Pattern.compile(
            "(?is).*\\b(?:cop(?:y|ies)\\b.{0,120}\\b(?:sent|transmitted|forwarded|delivered|provided|furnished|distributed)"
                    + "|(?:send|transmit|forward|deliver|distribute)\\w*\\b.{0,60}\\b(?:cop(?:y|ies)|resolution)"
                    + "|publiciz\\w*\\b.{0,60}\\bresolution)\\b.*");

    /// "; and be it further", with which a clause leads to the next one.
    private static final Pattern LEADS_ON = Pattern.compile("(?is).*\\bbe\\s+i[tf]\\s+(?:further|finally|also)\\W*");

    private static final int LONGEST_LABEL = 80;

    private enum State {
        HEAD,
        RECITALS,
        BACKGROUND,
        RESOLVED,
        SIGNED,
        CLOSED
    }

    private final List<Resolution.Passage> passages = new ArrayList<>();
    private final Map<Node, Resolution.Role> roles = new IdentityHashMap<>();
    private State state = State.HEAD;
    private boolean furtherSeen;
    private boolean ledOn;

    private ResolutionReader() {}

    static Resolution of(Document document) {
        var reader = new ResolutionReader();
        reader.blocks(document.blocks(), false);
        return new Resolution(reader.passages);
    }

    /// The role of each clause, by the very node of the document.
    static Map<Node, Resolution.Role> roles(Document document) {
        var reader = new ResolutionReader();
        reader.blocks(document.blocks(), false);
        return reader.roles;
    }

    /// How many clauses a block is.
    static int count(Block block) {
        var reader = new ResolutionReader();
        reader.blocks(List.of(block), false);
        return reader.passages.size();
    }

    private void blocks(List<Block> blocks, boolean item) {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading h -> read(h, h.content(), false, true);
                case Block.Paragraph p -> read(p, p.content(), item, false);
                case Block.BulletList list -> list.items().forEach(this::item);
                case Block.OrderedList list -> list.items().forEach(this::item);
                case Block.Quote quote ->
                    add(role("", true, false, quote.blocks().isEmpty()), quote, "");
                case Block.Table table -> add(role("", true, false, false), table, "");
                case Block.CodeBlock code -> add(role("", true, false, false), code, code.code());
                case Block.Footnote note -> add(Resolution.Role.PLAIN, note, "");
                case Block.Rule _, Block.Html _ -> {}
            }
        }
    }

    private void item(Item item) {
        var first = !item.blocks().isEmpty() && item.blocks().getFirst() instanceof Block.Paragraph p ? p : null;
        read(item, first == null ? List.of() : first.content(), true, false);
        blocks(item.blocks().subList(first == null ? 0 : 1, item.blocks().size()), true);
    }

    private void read(Node node, List<Inline> content, boolean item, boolean heading) {
        var text = Lines.text(content);
        boolean headed = heading || !item && isBold(content) && text.length() <= LONGEST_LABEL && state != State.HEAD;
        add(role(text, item, headed, text.isBlank()), node, text);
        ledOn = LEADS_ON.matcher(text).matches();
    }

    /// Whether a paragraph is nothing but bold words, as headings are typed where there are none.
    private static boolean isBold(List<Inline> content) {
        return content.stream().allMatch(run -> run instanceof Inline.Strong);
    }

    private void add(Resolution.Role role, Node node, String text) {
        var asks = role != Resolution.Role.RECITAL
                && role != Resolution.Role.PLAIN
                && role != Resolution.Role.SIGNATURE
                && role != Resolution.Role.TRAILER;
        var named = node.attributes()
                .value("addressee")
                .map(a -> node.attributes().words("addressee"))
                .orElseGet(() -> asks ? Asks.addressees(text) : List.of());
        roles.put(node, role);
        passages.add(new Resolution.Passage(role, Nodes.id(node), passages.size() + 1, text.replace("\n", " "), named));
    }

    private Resolution.Role role(String text, boolean item, boolean heading, boolean empty) {
        if (Formal.isRecital(text) && !BACKGROUND.matcher(text).matches())
            return enter(State.RECITALS, Resolution.Role.RECITAL);
        if (FURTHER.matcher(text).matches()) return further(text);
        if (RESOLVING.matcher(text).matches() || RESOLVES.matcher(text).matches())
            return ledOn ? further(text) : resolving();
        if (SECTION.matcher(text).matches() && (state != State.HEAD || !heading)) return section(text);
        if (heading || isLabel(text)) return headed(text);
        return following(text, item, empty);
    }

    /// A short line with a colon or in bold that does a heading's work, such as "BACKGROUND:".
    private static boolean isLabel(String text) {
        return BACKGROUND.matcher(text).matches();
    }

    private Resolution.Role enter(State next, Resolution.Role role) {
        state = next;
        return role;
    }

    private Resolution.Role further(String text) {
        state = State.RESOLVED;
        furtherSeen = true;
        return SENDING.matcher(text).matches() ? Resolution.Role.TRANSMITTAL : Resolution.Role.FURTHER;
    }

    private Resolution.Role resolving() {
        state = State.RESOLVED;
        return furtherSeen ? Resolution.Role.FURTHER : Resolution.Role.RESOLVING;
    }

    private Resolution.Role section(String text) {
        state = State.RESOLVED;
        return SENDING.matcher(text).matches() ? Resolution.Role.TRANSMITTAL : Resolution.Role.SECTION;
    }

    private Resolution.Role headed(String text) {
        if (BACKGROUND.matcher(text).matches()) state = State.BACKGROUND;
        else if (state == State.BACKGROUND) state = State.HEAD;
        else if (state == State.RESOLVED || state == State.SIGNED) state = State.CLOSED;
        return Resolution.Role.PLAIN;
    }

    private Resolution.Role following(String text, boolean item, boolean empty) {
        if (state == State.BACKGROUND) return Resolution.Role.RECITAL;
        if (state == State.HEAD || state == State.RECITALS)
            return item && state == State.RECITALS ? Resolution.Role.RECITAL : Resolution.Role.PLAIN;
        if (!item && Closing.isTrailer(text)) return enter(State.SIGNED, Resolution.Role.TRAILER);
        if (!item && Closing.isSignature(text, state == State.SIGNED))
            return enter(State.SIGNED, Resolution.Role.SIGNATURE);
        if (state == State.SIGNED || state == State.CLOSED || empty && !item) return Resolution.Role.PLAIN;
        return SENDING.matcher(text).matches() ? Resolution.Role.TRANSMITTAL : Resolution.Role.POINT;
    }
}
