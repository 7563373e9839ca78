package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Fields;
import org.whereas.text.Metadata;
import org.whereas.web.Csv;

/// The lists for a spreadsheet that are made from the documents of an archive.
@ApplicationScoped
class ArchiveLists {

    private static final List<?> DOCUMENTS =
            List.of("document", "title", "kind", "status", "versions", "posted", "in force", "copy of");
    private static final List<?> VERSIONS =
            List.of("document", "version", "sha-256", "author", "at", "message", "taken in");
    private static final List<?> FIELDS = List.of("document", "field", "label", "value");
    private static final List<?> RESOLUTIONS = List.of(
            "document",
            "number",
            "title",
            "meeting",
            "committee",
            "sponsors",
            "introduced",
            "adopted",
            "last action",
            "ayes",
            "nays",
            "abstain",
            "absent",
            "status");

    @Inject
    Documents documents;

    /// Each list by the name of its file.
    Map<String, String> of(OrganizationSummary organization, JsonArray described) {
        var rows = table(DOCUMENTS);
        var versions = table(VERSIONS);
        var fields = table(FIELDS);
        var resolutions = table(RESOLUTIONS);
        for (var document : described.getValuesAs(JsonObject.class)) {
            rows.add(row(document));
            for (var version : document.getJsonArray("versions").getValuesAs(JsonObject.class))
                versions.add(version(document, version));
            documents.find(organization.slug(), document.getString("slug")).ifPresent(it -> {
                var reading = documents.read(it);
                for (var field : Fields.of(reading.text()).entries())
                    fields.add(List.of(it.slug(), field.name(), field.label(), field.value()));
                if (it.kind().equals("resolution")) resolutions.add(resolution(reading));
            });
        }
        var lists = new LinkedHashMap<String, String>();
        lists.put("documents.csv", Csv.of(rows));
        lists.put("versions.csv", Csv.of(versions));
        lists.put("fields.csv", Csv.of(fields));
        lists.put("resolutions.csv", Csv.of(resolutions));
        return lists;
    }

    private static List<List<?>> table(List<?> head) {
        var table = new ArrayList<List<?>>();
        table.add(head);
        return table;
    }

    private static List<?> row(JsonObject document) {
        return List.of(
                document.getString("slug"),
                document.getString("title"),
                document.getString("kind"),
                document.getString("status"),
                document.getJsonArray("versions").size(),
                document.getInt("posted"),
                document.getInt("inForce"),
                named(document, "origin"));
    }

    private static List<?> version(JsonObject document, JsonObject version) {
        return List.of(
                document.getString("slug"),
                version.getInt("number"),
                version.getString("sha256"),
                version.getString("author"),
                version.getString("at"),
                version.getString("message"),
                named(version, "takenIn"));
    }

    private static String named(JsonObject whole, String member) {
        if (!whole.containsKey(member)) return "";
        var named = whole.getJsonObject(member);
        if (named.isEmpty()) return "a model that is not shown";
        return named.getString("document") + " " + named.getInt("number");
    }

    private static List<?> resolution(Reading reading) {
        var metadata = Metadata.of(reading.text());
        var passage = metadata.passage();
        var totals = passage.totals();
        return List.of(
                reading.summary().slug(),
                metadata.number(),
                reading.summary().title(),
                passage.session(),
                passage.committee(),
                String.join("; ", passage.sponsors()),
                passage.introduced(),
                passage.adopted(),
                passage.actions().isEmpty() ? "" : passage.actions().getLast().action(),
                totals.map(it -> String.valueOf(it.ayes())).orElse(""),
                totals.map(it -> String.valueOf(it.nays())).orElse(""),
                totals.map(it -> String.valueOf(it.abstain())).orElse(""),
                totals.map(it -> String.valueOf(it.absent() + it.excused())).orElse(""),
                reading.summary().status());
    }
}
