package org.whereas.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// Faults that somebody plants in the index of a server that stands still, each of which is a whole index to
/// Lucene.
public record Planted(Path folder) {

    private interface Act {
        void on(IndexWriter writer) throws IOException;
    }

    /// Nothing of a document is found any more.
    public void without(String document) throws IOException {
        write(writer -> writer.deleteDocuments(new Term(Columns.ADDRESS, document)));
    }

    /// A clause of a document is not found any more.
    public void without(String document, String clause) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Columns.ADDRESS, document)), Occur.FILTER)
                .add(new TermQuery(new Term(Columns.CLAUSE, clause)), Occur.FILTER)
                .build();
        write(writer -> writer.deleteDocuments(query));
    }

    /// A document is found that is nowhere.
    public void ghost(long id, String organization, String slug) throws IOException {
        var edition = Shelf.edition(id, 0, organization, slug, "---\ntitle: Ghost\n---\n\nNobody wrote this. {#a}\n");
        write(writer -> writer.addDocuments(Rows.of(edition, null)));
    }

    private void write(Act act) throws IOException {
        var current = Files.readString(folder.resolve("current")).strip();
        try (var directory = FSDirectory.open(folder.resolve(current));
                var writer = new IndexWriter(
                        directory, new IndexWriterConfig(Analysis.INDEX).setIndexSort(SearchIndex.TOGETHER))) {
            act.on(writer);
            writer.commit();
        }
    }
}
