package org.whereas.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Measures how well search answers the judged questions, beside plain BM25 and PostgreSQL on
/// the same clauses in the same run, and writes the table of `docs/search-quality.md`:
/// `SearchQuality jdbc:postgresql://... [user]`. With `-Dquality.each=true` it prints each open
/// question instead, to see where it fails; with `-Dquality.meaning=FOLDER`, where the jars of a model
/// are, it measures search by meaning too; with `-Dquality.unread=FILE` it writes what any of them shows among its
/// first ten and nobody has graded, to be read without a sign of where it came from.
final class SearchQuality {

    private static final Path DOCUMENT = Path.of("docs", "search-quality.md");
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- end of figures -->";

    private final Judged judged = Judged.all();
    private final Map<String, Rival> rivals = new LinkedHashMap<>();

    public static void main(String[] arguments) throws SQLException, IOException {
        var quality = new SearchQuality();
        var texts = JudgedTexts.all();
        try (var shelf = texts.shelf()) {
            quality.rivals.put("Whereas", Rival.ours(texts, shelf));
            quality.byMeaning(texts);
            if (Boolean.getBoolean("quality.each")) quality.each();
            else quality.compare(texts, arguments);
        }
    }

    private void byMeaning(JudgedTexts texts) throws IOException {
        var jars = System.getProperty("quality.meaning", "");
        if (jars.isEmpty()) return;
        var model = MeaningModel.in(Path.of(jars));
        var file = Path.of("target", "meanings-" + model.name());
        var meanings = new Meanings(model, KnownMeanings.in(file, model.of("meaning").length));
        for (var edition : texts.editions()) meanings.learn(edition.document(), List.of(edition));
        rivals.put("Whereas, by meaning too", Rival.ours(texts, texts.shelf(meanings)));
    }

    private void each() {
        var ours = rivals.get("Whereas");
        for (var question : judged.questions()) {
            if (question.aside()) continue;
            var figures = judged.of(question, ours.ranked(question.typed(), Judged.DEPTH));
            System.out.printf(
                    Locale.ROOT,
                    "%s %.3f %.2f %.2f %s%n",
                    question.id(),
                    figures.ndcg(),
                    figures.mrr(),
                    figures.read(),
                    question.typed());
        }
        System.out.println(judged.of(ours, false));
    }

    private void compare(JudgedTexts texts, String[] arguments) throws SQLException, IOException {
        rivals.put("BM25 as Lucene has it", Rival.plain(texts));
        if (arguments.length == 0) {
            write(texts);
            return;
        }
        var user = arguments.length > 1 ? arguments[1] : "postgres";
        try (var connection = DriverManager.getConnection(arguments[0], user, "")) {
            rivals.putAll(Rival.postgresql(texts, connection));
            write(texts);
        }
    }

    private void write(JudgedTexts texts) throws IOException {
        var unread = System.getProperty("quality.unread", "");
        if (unread.isEmpty()) write(table());
        else Files.writeString(Path.of(unread), unread(texts.words()));
    }

    /// In each line a question's id, the question, the name of a clause, and its words.
    private String unread(Map<String, String> words) {
        var lines = new ArrayList<String>();
        for (var question : judged.questions()) {
            var names = new TreeSet<String>();
            for (var rival : rivals.values()) names.addAll(rival.ranked(question.typed(), Judged.DEPTH));
            names.removeAll(judged.grades().get(question.id()).keySet());
            for (var name : names)
                lines.add(String.join("\t", question.id(), question.typed(), name, words.get(name)) + "\n");
        }
        return String.join("", lines);
    }

    private String table() {
        var table = new StringBuilder("""
                | way to search | nDCG@10 | MRR | recall@10 | nothing found | nDCG@10 set aside | MRR | recall@10 | nothing found |
                |---|---|---|---|---|---|---|---|---|
                """);
        rivals.forEach((name, rival) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(row(judged.of(rival, false)))
                .append(" | ")
                .append(row(judged.of(rival, true)))
                .append(" |\n"));
        return table.toString();
    }

    private static String row(Judged.Figures figures) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %d",
                figures.ndcg(),
                figures.mrr(),
                figures.recall(),
                figures.nothing());
    }

    /// Puts the table between its marks.
    private static void write(String table) throws IOException {
        System.out.println(table);
        if (!Files.exists(DOCUMENT)) return;
        var text = Files.readString(DOCUMENT);
        var from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(DOCUMENT, text.substring(0, from) + "\n" + table + text.substring(text.indexOf(END)));
    }
}
