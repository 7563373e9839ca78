package org.whereas.tailoring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.text.Document;
import org.whereas.text.Markdown;

/// A model policy of the league that `./whereas demo` makes, as departments find it.
///
/// @param row   what the copies of it have in common with it: slug, title, summary, topics, source, language, held
/// @param texts the version that was first in force, and the one in force now
/// @param rows  the ids of the rows of these versions
record BenchModel(long id, long root, List<Object> row, Map<Integer, Document> texts, Map<Integer, Long> rows) {

    private static final String MODELS = """
            select d.id, d.root, d.slug, d.title, d.summary, d.topics, d.source, d.language, d.held
            from document d join organization o on o.id = d.organization
            where o.slug = ? and d.in_force > 0 and d.kind = 'model-policy' order by d.title, d.id""";

    private static final String VERSIONS = """
            select r.number, r.id, r.markdown from revision r where r.document = ? and r.number in (
                select min(p.number) from posting p where p.document = r.document and p.status = 'in-force'
                union select d.in_force from document d where d.id = r.document)""";

    static List<BenchModel> of(BenchRows rows, String league) throws SQLException {
        var models = new ArrayList<BenchModel>();
        for (var row : rows.all(MODELS, league)) {
            var id = ((Number) row[0]).longValue();
            var texts = new LinkedHashMap<Integer, Document>();
            var ids = new LinkedHashMap<Integer, Long>();
            for (var version : rows.all(VERSIONS, id)) {
                var number = ((Number) version[0]).intValue();
                texts.put(number, Markdown.parse((String) version[2]));
                ids.put(number, ((Number) version[1]).longValue());
            }
            var shared = List.of(row).subList(2, row.length);
            models.add(new BenchModel(id, ((Number) row[1]).longValue(), shared, texts, ids));
        }
        return models;
    }

    String slug() {
        return (String) row.getFirst();
    }
}
