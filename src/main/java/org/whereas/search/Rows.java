package org.whereas.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Turns an edition into Lucene's documents: one for each clause.
final class Rows {

    /// Titles are suggested before terms, those before recommendations, headings last.
    enum Rank {
        TITLE,
        TERM,
        RECOMMENDATION,
        HEADING
    }

    private static final FieldType WITH_OFFSETS = withOffsets();
    private static final FieldType BEGINNINGS = beginnings();

    private Rows() {}

    /// @param meanings what clauses mean; null where nobody asked for it
    static List<Document> of(Edition edition, Meanings meanings) throws IOException {
        var rows = new ArrayList<Document>();
        var stamps = stamps(edition).iterator();
        for (var piece : pieces(edition)) {
            var row = row(edition, piece, rows.isEmpty());
            row.add(new NumericDocValuesField(Columns.STAMP, stamps.next()));
            if (Meanings.concerns(edition, piece)) meaning(row, edition, piece, meanings);
            rows.add(row);
        }
        return rows;
    }

    /// What tells each of its rows from a row of any other text, or for other readers.
    static List<Long> stamps(Edition edition) {
        var all = hash(edition.toString());
        var pieces = pieces(edition);
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> hash(all + "#" + i + "#" + pieces.get(i).clause()))
                .toList();
    }

    /// Its clauses, or what stands for the text that is not held.
    static List<Edition.Piece> pieces(Edition edition) {
        return edition.pieces().isEmpty() ? List.of(whole(edition)) : edition.pieces();
    }

    /// A clause's identity in its line of descent: the same in a model and all its copies, shifted by a
    /// bit that is set on copies.
    static long line(long root, String clause, boolean copy) {
        return hash(root + "#" + clause) << 1 | (copy ? 1 : 0);
    }

    /// Families lie apart, in them the sections, in these the headings: rows near each other share most of their words.
    private static long place(long root, List<String> path) {
        var section = path.isEmpty() ? "" : path.getFirst();
        return hash("" + root) >>> 48 << 47 | hash(section) >>> 48 << 31 | hash(path.toString()) >>> 33;
    }

    private static long hash(String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 104729)[0];
    }

    private static Edition.Piece whole(Edition edition) {
        var text = edition.summary().isBlank() ? edition.title() : edition.summary();
        return new Edition.Piece("", List.of(), false, false, text, "", "", List.of(), List.of());
    }

    private static void meaning(Document row, Edition edition, Edition.Piece piece, Meanings meanings)
            throws IOException {
        var direction = meanings == null ? Optional.<byte[]>empty() : meanings.of(edition, piece);
        if (direction.isPresent())
            row.add(new KnnByteVectorField(meanings.column(), direction.get(), VectorSimilarityFunction.COSINE));
        else row.add(new StringField(Columns.UNMEANT, Long.toString(edition.document()), Field.Store.NO));
    }

    private static Document row(Edition edition, Edition.Piece piece, boolean first) {
        var row = new Document();
        words(row, edition, piece, first);
        ids(row, edition, piece);
        filters(row, edition, piece);
        if (edition.copy()) row.add(new NumericDocValuesField(Columns.TWIN, twin(edition, piece, first)));
        suggested(row, edition, piece, first);
        return row;
    }

    /// All that a question sees of a row, but for its address, its values and what it can be narrowed by.
    private static long twin(Edition edition, Edition.Piece piece, boolean first) {
        var seen = new ArrayList<>(List.of(edition.title(), edition.source(), edition.number(), piece.toString()));
        if (first) seen.add(edition.summary());
        return hash(seen.toString());
    }

    private static void words(Document row, Edition edition, Edition.Piece piece, boolean first) {
        row.add(new Field(Columns.TEXT, piece.text(), WITH_OFFSETS));
        var above = String.join(" . ", piece.path());
        row.add(new TextField(Columns.PATH, above, Field.Store.NO));
        for (var heading : piece.path()) row.add(new StoredField(Columns.PATH, heading));
        row.add(new TextField(Columns.TITLE, edition.title(), Field.Store.YES));
        if (!piece.term().isEmpty()) row.add(new TextField(Columns.TERM, piece.term(), Field.Store.NO));
        if (first) {
            var about = edition.title() + " . " + edition.summary();
            row.add(new TextField(Columns.ABOUT, about, Field.Store.NO));
            var values = String.join(" . ", edition.values());
            row.add(new NumericDocValuesField(Columns.FAMILY, hash(edition.root() + "@" + edition.organization())));
            if (!values.isEmpty()) row.add(new TextField(Columns.VALUES, values, Field.Store.NO));
        }
    }

    private static void ids(Document row, Edition edition, Edition.Piece piece) {
        if (!piece.rec().isEmpty()) row.add(new StringField(Columns.REC, id(piece.rec()), Field.Store.NO));
        var ids = new ArrayList<>(piece.meets());
        ids.add(piece.rec());
        for (var point : new LinkedHashSet<>(ids))
            if (!point.isBlank()) row.add(new StoredField(Columns.POINTS, point));
        ids.add(piece.clause());
        ids.addAll(Numbers.of(edition.number()));
        ids.add(edition.address());
        ids.stream()
                .map(Rows::id)
                .filter(i -> !i.isEmpty())
                .distinct()
                .forEach(i -> row.add(new StringField(Columns.IDS, i, Field.Store.NO)));
    }

    /// An id as it is looked up: in small letters, cut where no id is that long.
    static String id(String id) {
        var plain = id.strip().toLowerCase(Locale.ROOT);
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    private static void filters(Document row, Edition edition, Edition.Piece piece) {
        row.add(new StringField(Columns.DOCUMENT, Long.toString(edition.document()), Field.Store.NO));
        if (!piece.heading() && !piece.note()) row.add(new StringField(Columns.SAYS, "1", Field.Store.NO));
        row.add(new StringField(Columns.READERS, edition.readers(), Field.Store.NO));
        if (edition.except() != 0)
            row.add(new StringField(Columns.EXCEPT, Long.toString(edition.except()), Field.Store.NO));
        row.add(new StringField(Columns.ROOT, Long.toString(edition.root()), Field.Store.NO));
        row.add(new StringField(Columns.ADDRESS, edition.address(), Field.Store.YES));
        row.add(new StringField(Columns.CLAUSE, piece.clause(), Field.Store.YES));
        value(row, Columns.KIND, edition.kind());
        value(row, Columns.SOURCE, edition.source());
        value(row, Columns.ORGANIZATION, edition.organization());
        value(row, Columns.STATUS, edition.status());
        value(row, Columns.INSTRUMENT, edition.instrument());
        for (var topic : piece.topics().isEmpty() ? edition.topics() : piece.topics()) {
            row.add(new StringField(Columns.TOPIC, topic, Field.Store.NO));
            row.add(new SortedSetDocValuesField(Columns.TOPIC, new BytesRef(topic)));
        }
        row.add(new NumericDocValuesField(Columns.LINE, line(edition.root(), piece.clause(), edition.copy())));
        row.add(new StringField(
                Columns.DESCENT, Long.toHexString(line(edition.root(), piece.clause(), false)), Field.Store.NO));
        if (edition.copy()) {
            row.add(new NumericDocValuesField(Columns.PLACE, place(edition.root(), piece.path())));
            row.add(new NumericDocValuesField(Columns.TOGETHER, line(edition.root(), piece.clause(), true)));
        } else row.add(new StringField(Columns.LEADS, "1", Field.Store.NO));
        dated(row, edition);
    }

    private static void dated(Document row, Edition edition) {
        if (!edition.effective().isEmpty()) row.add(new StoredField(Columns.EFFECTIVE, edition.effective()));
        if (edition.day() == null) return;
        row.add(new NumericDocValuesField(Columns.DAY, edition.day().toEpochDay()));
        row.add(new IntPoint(Columns.YEAR, edition.day().getYear()));
    }

    private static void value(Document row, String column, String value) {
        if (value.isEmpty()) return;
        row.add(new StringField(column, value, Field.Store.YES));
        row.add(new SortedDocValuesField(column, new BytesRef(value)));
    }

    private static void suggested(Document row, Edition edition, Edition.Piece piece, boolean first) {
        if (first) suggest(row, edition.title(), Rank.TITLE);
        else if (!piece.term().isEmpty()) suggest(row, piece.term(), Rank.TERM);
        else if (!piece.rec().isEmpty()) suggest(row, piece.rec(), Rank.RECOMMENDATION);
        else if (piece.heading()) suggest(row, piece.text(), Rank.HEADING);
    }

    private static void suggest(Document row, String words, Rank rank) {
        var text = words.length() > 200 ? words.substring(0, 200) : words;
        row.add(new Field(Columns.SUGGEST, text, BEGINNINGS));
        row.add(new StoredField(Columns.SUGGESTED, text));
        row.add(new StringField(Columns.SUGGESTED, text.toLowerCase(Locale.ROOT), Field.Store.NO));
        row.add(new NumericDocValuesField(Columns.RANK, rank.ordinal()));
        row.add(new StoredField(Columns.RANK, rank.ordinal()));
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private static FieldType beginnings() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
