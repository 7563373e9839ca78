package org.whereas.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the typed header of a document.
final class MetadataReader {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

    private final Document document;
    private final List<Metadata.Finding> findings = new ArrayList<>();
    private final Header header;

    MetadataReader(Document document) {
        this.document = document;
        this.header = new Header(document.front(), "", findings);
    }

    Metadata metadata() {
        checkNumbering();
        checkFields();
        checkChoices();
        return new Metadata(
                header.text("title"),
                header.oneOf("kind", Metadata.KINDS),
                header.text("summary"),
                header.list("topics"),
                language(),
                source(),
                !header.oneOf("text", List.of("held", "not-held")).equals("not-held"),
                header.text("version"),
                header.period("review"),
                header.text("number"),
                header.date("effective"),
                passage(),
                issue(),
                List.copyOf(findings));
    }

    private String language() {
        var language = header.text("language");
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) header.note("language", "unknown", language);
        return language;
    }

    private Optional<Metadata.Source> source() {
        return header.map("source")
                .map(it -> new Metadata.Source(it.text("organization"), it.text("title"), it.date("date")));
    }

    private Metadata.Passage passage() {
        var votes = header.maps("votes").stream()
                .map(it -> new Metadata.Vote(it.text("name"), it.text("vote")))
                .toList();
        return new Metadata.Passage(
                header.text("session"),
                header.list("sponsors"),
                header.text("mover"),
                header.text("seconder"),
                header.text("committee"),
                header.date("introduced"),
                header.date("adopted"),
                actions(),
                votes,
                totals(votes),
                header.list("recipients"),
                header.maps("signatures").stream()
                        .map(MetadataReader::signature)
                        .toList(),
                header.maps("adopts").stream()
                        .map(it -> new Metadata.Adoption(it.text("document"), it.text("version")))
                        .toList(),
                execution());
    }

    private Metadata.Execution execution() {
        return new Metadata.Execution(
                header.map("attest").map(MetadataReader::signature),
                header.map("approved-as-to-form").map(MetadataReader::signature),
                header.map("approval")
                        .map(it -> new Metadata.Approval(
                                it.text("name"),
                                it.text("title"),
                                it.oneOf("action", Metadata.APPROVALS),
                                it.date("date"))),
                header.yes("seal"),
                header.map("certificate")
                        .map(it -> new Metadata.Certificate(it.text("name"), it.text("title"), it.date("date"))));
    }

    private static Metadata.Signature signature(Header header) {
        return new Metadata.Signature(header.text("name"), header.text("title"));
    }

    private List<Metadata.Action> actions() {
        return header.maps("actions").stream()
                .map(it ->
                        new Metadata.Action(it.date("date"), it.oneOf("action", Metadata.ACTIONS), it.text("version")))
                .toList();
    }

    private Optional<Metadata.Totals> totals(List<Metadata.Vote> votes) {
        var told = header.map("vote").map(Tally::told);
        if (votes.isEmpty()) return told;
        var counted = Tally.of(votes);
        if (told.isPresent() && !Tally.agree(told.get(), counted))
            header.note("vote", "does-not-add-up", counted.ayes() + "–" + counted.nays());
        return Optional.of(counted);
    }

    private Metadata.Issue issue() {
        return new Metadata.Issue(
                header.text("instrument"),
                header.date("issued"),
                header.list("supersedes"),
                header.list("rescinds"),
                header.list("distribution"),
                header.list("related"),
                header.list("index-terms"),
                header.maps("accreditation").stream()
                        .map(it ->
                                new Metadata.Accreditation(it.text("standard"), it.text("edition"), it.text("number")))
                        .toList(),
                header.text("signatory"));
    }

    private void checkNumbering() {
        var front = document.front();
        var style = front.string("numbering", "style").or(() -> front.string("numbering"));
        style.filter(name -> !Numbering.STYLES.contains(name))
                .ifPresent(name -> header.note("numbering", "unknown", name));
    }

    private void checkFields() {
        var fields = header.map("fields");
        if (fields.isEmpty()) return;
        var declared = FrontMatters.map(document.front().at("fields").orElseThrow());
        for (var field : declared.entrySet()) {
            var key = "fields." + field.getKey();
            if (!FIELD.matcher(field.getKey()).matches()) header.note(key, "not-a-field-name", field.getKey());
            else if (!(field.getValue() instanceof Map)) header.note(key, "not-keys", String.valueOf(field.getValue()));
        }
    }

    private void checkChoices() {
        var options = Options.of(document);
        if (header.map("choices").isEmpty()) return;
        FrontMatters.map(document.front().at("choices").orElseThrow()).forEach((name, choice) -> {
            if (options.named(name).filter(Options.Option::decided).isEmpty())
                header.note("choices." + name, "not-offered", String.valueOf(choice));
        });
    }
}
