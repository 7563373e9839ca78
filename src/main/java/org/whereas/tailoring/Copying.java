package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Addresses;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Reading;
import org.whereas.library.Texts;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;
import org.whereas.text.TextRefused;

/// Makes local copies. Runs inside its caller's transaction.
@ApplicationScoped
public class Copying {

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Addresses addresses;

    @Inject
    Remembered remembered;

    /// What a copy is made of: for whom, at which address (empty for the model's own), with which values.
    ///
    /// @param version the version to copy, 0 for the one that the caller is offered
    public record Wish(
            OrganizationSummary organization, String slug, Map<String, String> values, String message, int version) {

        public Wish(OrganizationSummary organization, String slug, Map<String, String> values, String message) {
            this(organization, slug, values, message, 0);
        }
    }

    /// The version of a model to copy: the one asked for, or where that is 0 the one that the caller is offered.
    public Reading version(DocumentSummary model, int version) {
        return version == 0 ? documents.offered(model) : documents.read(model, version);
    }

    /// Makes the copy. A model policy becomes a local
    /// policy; all ids are kept. Printed numbers are not, unless the model is the organization's own: people
    /// cite another's manual by them.
    public Editor.Saved copy(DocumentSummary model, Wish wish) {
        var offered = version(model, wish.version());
        var slug = wish.slug().isEmpty()
                ? addresses.free(wish.organization().id(), model.slug())
                : addresses.checkedFree(wish.organization(), wish.slug());
        var text = filled(localized(offered, wish.organization()), wish.values());
        return editor.create(new Editor.Draft(
                wish.organization().id(), slug, Markdown.write(text), wish.message(), Optional.of(offered)));
    }

    /// The values a copy could begin with: what the organization answered before, and its own name.
    public Map<String, String> proposals(Reading model, OrganizationSummary organization) {
        var known = remembered.values(organization);
        var proposals = new LinkedHashMap<String, String>();
        for (var field : Fields.of(model.text()).entries()) {
            var value = known.get(field.name());
            if (value == null) value = ownName(field.name(), organization);
            if (!value.isEmpty()) proposals.put(field.name(), value);
        }
        return proposals;
    }

    static String ownName(String field, OrganizationSummary organization) {
        return field.equals(organization.kind() + ".name") ? organization.name() : "";
    }

    private static Document localized(Reading model, OrganizationSummary organization) {
        var own = model.summary().organization().id() == organization.id();
        return own ? asPolicy(Carried.within(model.text())) : local(model.text());
    }

    /// What a copy of another organization's text begins with.
    static Document local(Document model) {
        var text = Carried.toOthers(Numbering.unprinted(model));
        return asPolicy(text.withFront(text.front().without("numbering", "prefix")));
    }

    private static Document asPolicy(Document text) {
        if (!text.front().string("kind").orElse("").equals("model-policy")) return text;
        return text.withFront(text.front().with("local-policy", "kind"));
    }

    private static Document filled(Document text, Map<String, String> values) {
        var given = new HashMap<>(values);
        given.values().removeIf(String::isBlank);
        if (given.isEmpty()) return text;
        try {
            return Fields.fill(text, given);
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }
}
