package org.whereas.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes runs of text as HTML.
final class HtmlRuns {

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final Map<String, Fields.Entry> fields;
    private final Wording wording;
    private final Notes notes;
    private final Html.Options options;
    private final Map<String, Integer> referred = new HashMap<>();

    HtmlRuns(Fields fields, Notes notes, Html.Options options) {
        this.fields = fields.byName();
        this.wording = new Wording(fields);
        this.notes = notes;
        this.options = options;
    }

    String html(List<Inline> runs) {
        var out = new StringBuilder();
        runs.forEach(run -> write(run, out, null));
        return out.toString();
    }

    /// How often the text referred to a note so far.
    int referred(String label) {
        return referred.getOrDefault(label, 0);
    }

    /// `held` collects the references within a link, which are written after it: a link cannot hold a link.
    private void write(Inline run, StringBuilder out, List<Inline.NoteReference> held) {
        switch (run) {
            case Inline.Text(var text) -> out.append(Html.escape(text));
            case Inline.Emphasis(var content) -> around("em", content, out, held);
            case Inline.Strong(var content) -> around("strong", content, out, held);
            case Inline.Strikethrough(var content) -> around("s", content, out, held);
            case Inline.Code(var code) ->
                out.append("<code>").append(Html.escape(code)).append("</code>");
            case Inline.Link link -> link(link, out, held);
            case Inline.Image image -> image(image, out, held);
            case Inline.NoteReference reference -> {
                if (held == null) reference(reference.label(), out);
                else held.add(reference);
            }
            case Inline.Field(var name) -> field(name, out);
            case Inline.HardBreak() -> out.append("<br>");
            case Inline.Html(var html) -> {
                if (BREAK.matcher(html).matches()) out.append(' ');
            }
        }
    }

    private void around(String element, List<Inline> content, StringBuilder out, List<Inline.NoteReference> held) {
        out.append('<').append(element).append('>');
        content.forEach(run -> write(run, out, held));
        out.append("</").append(element).append('>');
    }

    private void link(Inline.Link link, StringBuilder out, List<Inline.NoteReference> held) {
        var safe = held == null
                ? FieldAddress.filled(link.destination(), fields).flatMap(Links::safe)
                : Optional.<String>empty();
        if (safe.isEmpty()) {
            link.content().forEach(run -> write(run, out, held));
            return;
        }
        var inside = new ArrayList<Inline.NoteReference>();
        out.append("<a href=\"").append(Html.escape(own(safe.get()))).append('"');
        if (!link.title().isEmpty())
            out.append(" title=\"").append(Html.escape(link.title())).append('"');
        out.append('>');
        link.content().forEach(run -> write(run, out, inside));
        out.append("</a>");
        inside.forEach(reference -> reference(reference.label(), out));
    }

    /// A link to another clause of the same text follows the prefix of its ids.
    private String own(String destination) {
        return destination.startsWith("#") ? "#" + options.prefix() + destination.substring(1) : destination;
    }

    /// Pictures are shown from this site only; one from elsewhere would tell its owner who reads what.
    private void image(Inline.Image image, StringBuilder out, List<Inline.NoteReference> held) {
        var alt = wording.of(image.content());
        var safe = Links.safe(image.source());
        if (safe.isPresent() && image.source().strip().startsWith("/"))
            out.append("<img src=\"")
                    .append(Html.escape(safe.get()))
                    .append("\" alt=\"")
                    .append(Html.escape(alt))
                    .append("\">");
        else if (safe.isPresent() && !alt.isEmpty())
            link(new Inline.Link(image.source(), image.title(), image.content()), out, held);
        else out.append(Html.escape(alt));
    }

    private void reference(String label, StringBuilder out) {
        var number = notes.number(label);
        if (number.isEmpty()) {
            out.append(Html.escape("[^" + label + "]"));
            return;
        }
        int time = referred.merge(label, 1, Integer::sum);
        out.append("<a class=\"ref\" id=\"")
                .append(Html.escape(reference(label, time)))
                .append("\" href=\"#")
                .append(Html.escape(options.prefix() + label))
                .append("\" role=\"doc-noteref\">")
                .append(number.getAsInt())
                .append("</a>");
    }

    /// The id of the place where the text refers to a note for the nth time.
    String reference(String label, int time) {
        return options.prefix() + "ref-" + label + (time == 1 ? "" : "-" + time);
    }

    private void field(String name, StringBuilder out) {
        var entry = Optional.ofNullable(fields.get(name));
        var value = entry.flatMap(Fields.Entry::shown);
        var shown = value.orElse(entry.map(Fields.Entry::label).orElse(name));
        out.append("<span class=\"")
                .append(value.isPresent() ? "filled" : "blank")
                .append("\">");
        out.append(Html.escape(shown).replace("\n", "<br>")).append("</span>");
    }
}
