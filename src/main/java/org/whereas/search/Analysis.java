package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// How texts become words. In the fields that are read by words each stands twice at the same
/// place: as it is written, behind an equals sign, and as its English stem, so that the exact
/// form can be ranked above the others and one field serves both.
final class Analysis {

    /// What marks a word as it is written.
    static final String EXACT = "=";

    private static final int LONGEST_PREFIX = 20;

    static final Analyzer WORDS = analyzer(Kind.BOTH);
    private static final Analyzer AS_WRITTEN = analyzer(Kind.EXACT);
    private static final Analyzer STEMS = analyzer(Kind.STEM);

    /// The analyzer of the whole index.
    static final Analyzer INDEX = new PerFieldAnalyzerWrapper(
            WORDS,
            Map.of(
                    Columns.IDS, new KeywordAnalyzer(),
                    Columns.REC, new KeywordAnalyzer(),
                    Columns.SUGGEST, analyzer(Kind.BEGINNINGS)));

    private enum Kind {
        EXACT,
        STEM,
        BOTH,
        BEGINNINGS
    }

    private Analysis() {}

    /// The words of a text as they are written, in small letters and without accents.
    static List<String> words(String text) {
        return tokens(AS_WRITTEN, text);
    }

    /// The stems of a text's words, one for each.
    static List<String> stems(String text) {
        return tokens(STEMS, text);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var found = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) found.add(term.toString());
            stream.end();
            return found;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Analyzer analyzer(Kind kind) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream words = new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)));
                return new TokenStreamComponents(
                        tokenizer,
                        switch (kind) {
                            case EXACT -> words;
                            case STEM -> new KStemFilter(words);
                            case BOTH -> new KStemFilter(new WrittenBeside(words));
                            case BEGINNINGS -> new EdgeNGramTokenFilter(words, 1, LONGEST_PREFIX, true);
                        });
            }
        };
    }

    /// Puts each word as it is written beside the one that goes on to be stemmed.
    private static final class WrittenBeside extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final KeywordAttribute untouched = addAttribute(KeywordAttribute.class);
        private State pending;

        WrittenBeside(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (pending != null) {
                restoreState(pending);
                pending = null;
                step.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) return false;
            pending = captureState();
            var word = term.toString();
            term.setEmpty().append(EXACT).append(word);
            untouched.setKeyword(true);
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            pending = null;
        }
    }
}
