package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whereas.library.Comparing;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.RevisionSummary;
import org.whereas.problem.Problem;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Numbering;
import org.whereas.word.WordChanges.Author;

/// Finds the text that a download is compared with, and who changed what since.
@ApplicationScoped
class Against {

    /// Of documents with more versions, only the last changes are put down to who made them.
    private static final int VERSIONS = 50;

    private static final Pattern ANOTHER =
            Pattern.compile("([a-z0-9-]{1,80})/([a-z0-9-]{1,80})(?:@([1-9][0-9]{0,8}))?");

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://[^/]+)?/documents/([a-z0-9-]+/[a-z0-9-]+)(?:/versions/([1-9][0-9]{0,8}))?(?:[/?#].*)?");

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    /// What a text is compared with.
    ///
    /// @param version where it comes from
    /// @param text    what it says, with the answers of the newer where it is its model
    /// @param tag     what names it exactly
    /// @param since   the version of the newer document after which its changes count
    record Older(Reading version, Document text, String tag, int since) {}

    /// What a form asks for: another document, by its address or by the link to its page or to that of a
    /// version, goes before what was chosen.
    static String asked(String changes, String other) {
        if (other.isBlank()) return changes;
        var link = LINK.matcher(other.strip());
        if (!link.matches()) return other.strip();
        return link.group(2) == null ? link.group(1) : link.group(1) + "@" + link.group(2);
    }

    /// What `asked` names: nothing or `none`, `model`, the number of a version, or another document as
    /// `organization/slug`, with `@` and a number for one of its versions.
    ///
    /// What the caller may not read is refused as not found.
    Optional<Older> older(Reading newer, String asked) {
        if (asked.isEmpty() || asked.equals("none")) return Optional.empty();
        if (asked.equals("model")) return Optional.of(model(newer));
        if (asked.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(asked);
            var version = documents.read(newer.summary(), number);
            return Optional.of(new Older(version, version.text(), version.tag(), number));
        }
        var another = ANOTHER.matcher(asked);
        if (!another.matches())
            throw Problem.Invalid.of("changes", "changes", asked).asException();
        var document = documents.readable(another.group(1), another.group(2));
        var version = another.group(3) == null
                ? documents.read(document)
                : documents.read(document, Integer.parseInt(another.group(3)));
        return Optional.of(new Older(version, version.text(), asked + "-" + version.tag(), 0));
    }

    private Older model(Reading copy) {
        var model = comparing.model(copy);
        return new Older(model, answered(model.text(), copy.text()), "model-" + model.tag(), 0);
    }

    /// The model as it would stand with the copy's answers, and numbered in the copy's way.
    private static Document answered(Document model, Document copy) {
        var known = Fields.of(model);
        var answers = new HashMap<String, String>();
        for (var field : Fields.of(copy).entries())
            if (!field.value().isEmpty() && known.named(field.name()).isPresent())
                answers.put(field.name(), field.value());
        var text = Numbering.unprinted(model);
        var front = text.front();
        for (var key : new String[] {"kind", "choices", "numbering"}) {
            var value = copy.front().at(key);
            front = value.isPresent() ? front.with(value.get(), key) : front.without(key);
        }
        for (var answer : answers.entrySet()) front = front.with(answer.getValue(), "fields", answer.getKey(), "value");
        return text.withFront(front);
    }

    /// Who saved the words of each clause that came, changed or went after a version, as far as the
    /// caller may see the versions.
    Map<String, Author> authors(Reading newer, int since) {
        var versions = documents.versions(newer.summary()).stream()
                .filter(it ->
                        it.number() >= since && it.number() <= newer.revision().number())
                .limit(VERSIONS)
                .toList();
        var authors = new HashMap<String, Author>();
        for (int i = versions.size() - 1; i > 0; i--) {
            var before = said(newer.summary(), versions.get(i));
            var after = said(newer.summary(), versions.get(i - 1));
            var author = author(newer.summary(), versions.get(i - 1));
            after.forEach((id, text) -> {
                if (!text.equals(before.get(id))) authors.put(id, author);
            });
            before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(id -> authors.put(id, author));
        }
        return authors;
    }

    /// Who saved a version; the organization where no name is kept.
    static Author author(DocumentSummary document, RevisionSummary version) {
        var name = version.author() == null || version.author().isBlank()
                ? document.organization().name()
                : version.author();
        return new Author(name, version.at());
    }

    private Map<String, String> said(DocumentSummary document, RevisionSummary version) {
        var said = new HashMap<String, String>();
        for (Clause clause :
                Clauses.of(documents.read(document, version.number()).text()))
            said.put(clause.id(), clause.path() + "\n" + clause.parent() + "\n" + clause.text());
        return said;
    }
}
