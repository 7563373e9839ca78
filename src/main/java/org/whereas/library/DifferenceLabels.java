package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whereas.change.Summary;
import org.whereas.membership.Status;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Metadata;
import org.whereas.text.Options;
import org.whereas.web.Pages;

/// What people call the parts of a document of which a difference speaks, and how much differs, in a sentence.
@RequestScoped
public class DifferenceLabels {

    private static final List<String> FRONT = List.of(
            "title",
            "summary",
            "topics",
            "kind",
            "language",
            "status",
            "version",
            "review",
            "number",
            "adopted",
            "effective",
            "issued",
            "introduced",
            "organization",
            "origin");

    /// Values of what is written about a clause, as `key=value`.
    private static final List<String> MARKS = List.of(
            "kind=heading",
            "kind=paragraph",
            "kind=item",
            "kind=table",
            "kind=quote",
            "kind=code",
            "kind=footnote",
            "list=numbered",
            "list=bulleted",
            "task=none",
            "task=open",
            "task=done");

    @Inject
    Pages pages;

    /// The labels of fields by name, of what stands in the front matter by its path, and of known values by path and
    /// value (`kind=local-policy`).
    Map<String, String> of(Document text) {
        var page = pages.page();
        var labels = new HashMap<String, String>();
        for (var key : FRONT) labels.put(key, page.named("front.", key));
        for (var field : Fields.of(text).entries()) {
            labels.put(field.name(), field.label());
            labels.put("fields." + field.name() + ".value", field.label());
        }
        for (var option : Options.of(text).all()) {
            var path = "choices." + option.name();
            labels.put(path, page.t("change.choice", page.named("option.", option.name())));
            labels.put(path + "=" + Options.OWN, page.t("text.own"));
            for (var choice : option.choices()) labels.put(path + "=" + choice.name(), choice.label());
        }
        for (var kind : Metadata.KINDS) labels.put("kind=" + kind, page.t("kind." + kind));
        for (var value : MARKS) labels.put("mark." + value, page.t("change.value." + value.replace('=', '.')));
        for (var status : Status.values()) labels.put("status=" + status.word(), page.t("status." + status.word()));
        return labels;
    }

    /// "3 clauses changed, 1 clause added": only what there is.
    public String sentence(Summary summary) {
        var parts = new java.util.ArrayList<String>();
        say(parts, "changed", summary.changed());
        say(parts, "added", summary.added());
        say(parts, "removed", summary.removed());
        say(parts, "moved", summary.moved());
        say(parts, "marked", summary.marked());
        say(parts, "front", summary.front());
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private void say(List<String> parts, String what, int count) {
        if (count > 0) parts.add(pages.words().say("library.changes.count." + what, count));
    }
}
