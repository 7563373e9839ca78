package org.whereas.text;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Markdown that is read: flexmark's, with our own syntax.
///
/// Four things are read here and not by flexmark or its extensions, because those disagree with the format:
/// attributes and fields share the brace, a footnote's label ends at its first bracket, a task box is one
/// only at the head of an item, and brackets that make no link are words.
final class FlexmarkSyntax {

    private static final DataKey<Map<String, String>> LABELS =
            new DataKey<>("LABELS", Map.of(), data -> new HashMap<>());
    private static final Pattern DEFINITION = Pattern.compile("^\\[\\^([^\\[\\]\\s]{1,200})]:");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,200})]");
    private static final Pattern TASK = Pattern.compile("\\[[ xX]](?=[ \\t\\n]|$)");
    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z][a-z0-9.-]*)}}");

    static final Parser PARSER = parser();

    private FlexmarkSyntax() {}

    private static Parser parser() {
        var options = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .set(TablesExtension.WITH_CAPTION, false)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        return Parser.builder(options)
                .customBlockParserFactory(new NoteFactory())
                .customInlineParserExtensionFactory(new OwnSyntaxFactory())
                .build();
    }

    private abstract static class Mark extends Node {
        Mark(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    static final class AttributesNode extends Mark {
        final Attributes attributes;

        AttributesNode(BasedSequence chars, Attributes attributes) {
            super(chars);
            this.attributes = attributes;
        }
    }

    static final class FieldMark extends Mark {
        final String name;

        FieldMark(BasedSequence chars, String name) {
            super(chars);
            this.name = name;
        }
    }

    static final class NoteMark extends Mark {
        final String label;

        NoteMark(BasedSequence chars, String label) {
            super(chars);
            this.label = label;
        }
    }

    static final class TaskBox extends Mark {
        final Item.Task task;

        TaskBox(BasedSequence chars, Item.Task task) {
            super(chars);
            this.task = task;
        }
    }

    private static final class OwnSyntaxFactory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "{[]";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new OwnSyntax();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class OwnSyntax implements InlineParserExtension {
        @Override
        public boolean parse(LightInlineParser parser) {
            return switch (parser.peek()) {
                case '{' -> field(parser) || attributes(parser);
                case '[' -> task(parser) || note(parser);
                default -> closing((InlineParser) parser);
            };
        }

        /// A closing bracket that makes no link is a word. Left to itself, flexmark pairs it with an opening one all
        /// the same, and emphasis across the two then depends on where in the text they stand.
        private static boolean closing(InlineParser parser) {
            var opener = parser.getLastBracket();
            if (opener == null || !opener.isAllowed()) return false;
            int at = parser.getIndex();
            parser.setIndex(at + 1);
            opener.setAllowed(parser.peek() == '(' && hasAddress(parser) || isDefined(parser, opener, at + 1));
            parser.setIndex(at);
            return false;
        }

        private static boolean hasAddress(InlineParser parser) {
            parser.setIndex(parser.getIndex() + 1);
            parser.spnl();
            if (parser.parseLinkDestination() == null) return false;
            if (parser.spnl()) {
                parser.parseLinkTitle();
                parser.spnl();
            }
            return parser.peek() == ')';
        }

        private static boolean isDefined(InlineParser parser, Bracket opener, int end) {
            var references = Parser.REFERENCES.get(parser.getDocument());
            if (references.isEmpty()) return false;
            parser.setIndex(end);
            int label = parser.parseLinkLabel();
            if (label <= 2 && opener.isBracketAfter()) return false;
            var input = parser.getInput();
            int start = opener.isImage() ? opener.getStartIndex() - 1 : opener.getStartIndex();
            var name = label > 2 ? input.subSequence(end, end + label) : input.subSequence(start, end);
            return references.containsKey(Escaping.normalizeReferenceChars(name, true));
        }

        private static boolean field(LightInlineParser parser) {
            var matcher = here(FIELD, parser);
            if (!matcher.lookingAt()) return false;
            return append(parser, matcher.end(), new FieldMark(chars(parser, matcher.end()), matcher.group(1)));
        }

        private static boolean attributes(LightInlineParser parser) {
            var block = parser.getBlock();
            if (!(block instanceof com.vladsch.flexmark.ast.Paragraph
                    || block instanceof com.vladsch.flexmark.ast.Heading)) return false;
            var input = parser.getInput();
            int at = parser.getIndex();
            if (at > 0 && " \t\n".indexOf(input.charAt(at - 1)) < 0) return false;
            var found = AttributeSyntax.atEnd(input, at);
            found.ifPresent(it ->
                    append(parser, input.length(), new AttributesNode(chars(parser, input.length()), it)));
            return found.isPresent();
        }

        private static boolean task(LightInlineParser parser) {
            var block = parser.getBlock();
            if (parser.getIndex() != 0 || !(block.getParent() instanceof ListItem) || block.getPrevious() != null)
                return false;
            var matcher = here(TASK, parser);
            if (!(block instanceof com.vladsch.flexmark.ast.Paragraph) || !matcher.lookingAt()) return false;
            var task = parser.peek(1) == ' ' ? Item.Task.OPEN : Item.Task.DONE;
            return append(parser, matcher.end(), new TaskBox(chars(parser, matcher.end()), task));
        }

        private static boolean note(LightInlineParser parser) {
            if (parser.peek(1) != '^') return false;
            var matcher = here(REFERENCE, parser);
            if (!matcher.lookingAt()) return false;
            var label = LABELS.get(parser.getDocument()).get(matcher.group(1).toLowerCase(Locale.ROOT));
            return label != null && append(parser, matcher.end(), new NoteMark(chars(parser, matcher.end()), label));
        }

        private static Matcher here(Pattern pattern, LightInlineParser parser) {
            var input = parser.getInput();
            return pattern.matcher(input)
                    .region(parser.getIndex(), input.length())
                    .useTransparentBounds(true);
        }

        private static BasedSequence chars(LightInlineParser parser, int end) {
            return parser.getInput().subSequence(parser.getIndex(), end);
        }

        private static boolean append(LightInlineParser parser, int end, Node node) {
            parser.flushTextNode();
            parser.appendNode(node);
            parser.setIndex(end);
            return true;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}
    }

    static final class NoteBlock extends com.vladsch.flexmark.util.ast.Block {
        final String label;

        NoteBlock(String label) {
            this.label = label;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    private static final class NoteParser extends AbstractBlockParser {
        private final NoteBlock block;

        NoteParser(String label) {
            block = new NoteBlock(label);
        }

        @Override
        public com.vladsch.flexmark.util.ast.Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(
                ParserState state, BlockParser parser, com.vladsch.flexmark.util.ast.Block contained) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            return state.getIndent() >= 4 ? BlockContinue.atColumn(state.getColumn() + 4) : BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setCharsFromContent();
            LABELS.get(state.getProperties()).putIfAbsent(block.label.toLowerCase(Locale.ROOT), block.label);
        }
    }

    private static final class NoteFactory implements CustomBlockParserFactory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    if (state.getLine().getBase() instanceof Budget budget) budget.check();
                    if (state.getIndent() >= 4) return BlockStart.none();
                    int start = state.getNextNonSpaceIndex();
                    var matcher = DEFINITION.matcher(state.getLine().subSequence(start));
                    if (!matcher.find()) return BlockStart.none();
                    return BlockStart.of(new NoteParser(matcher.group(1))).atIndex(start + matcher.end());
                }
            };
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
