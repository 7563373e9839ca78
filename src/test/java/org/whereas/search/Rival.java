package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A way to rank clauses for a question, measured beside ours on the same texts.
interface Rival {

    /// The clauses for a question, best first, as a judgement names them.
    List<String> ranked(String question, int most);

    static List<String> distinct(List<String> keys, int most) {
        return keys.stream().distinct().limit(most).toList();
    }

    /// Our search as people meet it.
    static Rival ours(JudgedTexts texts, Shelf shelf) {
        return (question, most) -> {
            var asked = Asked.of(question).at(1, most);
            return distinct(
                    shelf.find(asked, Readers.PUBLIC).hits().stream()
                            .map(h -> texts.key(h.address(), h.clause()))
                            .toList(),
                    most);
        };
    }

    /// Lucene as it comes: English analysis, any of the words, title, headings and text in one field,
    /// BM25.
    static Rival plain(JudgedTexts texts) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishAnalyzer()))) {
                for (var edition : texts.editions())
                    for (var piece : edition.pieces()) {
                        var row = new Document();
                        row.add(new TextField("all", whole(edition, piece), Field.Store.NO));
                        row.add(new StoredField("key", texts.key(edition.address(), piece.clause())));
                        writer.addDocument(row);
                    }
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            return (question, most) -> plain(searcher, question, most);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static List<String> plain(IndexSearcher searcher, String question, int most) {
        var query = new BooleanQuery.Builder();
        try (var analyzer = new EnglishAnalyzer();
                var stream = analyzer.tokenStream("all", question)) {
            var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) query.add(new TermQuery(new Term("all", term.toString())), Occur.SHOULD);
            stream.end();
            var keys = new ArrayList<String>();
            for (var hit : searcher.search(query.build(), most).scoreDocs)
                keys.add(searcher.storedFields().document(hit.doc).get("key"));
            return distinct(keys, most);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static String whole(Edition edition, Edition.Piece piece) {
        return edition.title() + "\n" + String.join("\n", piece.path()) + "\n" + piece.text() + "\n" + edition.number();
    }

    /// PostgreSQL's full-text search in several ways, on a table that is made anew in a database for
    /// tests.
    static Map<String, Rival> postgresql(JudgedTexts texts, Connection connection) throws SQLException {
        PostgresTexts.fill(texts, connection);
        var rivals = new LinkedHashMap<String, Rival>();
        PostgresTexts.WAYS.forEach((name, sql) ->
                rivals.put(name, (question, most) -> PostgresTexts.ranked(connection, sql, question, most)));
        return rivals;
    }
}
