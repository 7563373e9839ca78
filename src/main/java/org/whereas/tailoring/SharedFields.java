package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Fields;
import org.whereas.web.Listing;

/// What a whole set of model policies asks an organization, each thing once. Runs inside its caller's
/// transaction.
@ApplicationScoped
public class SharedFields {

    /// Fields in fewer models than this are answered in the copies themselves.
    private static final int SHARED = 3;

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    @Inject
    Remembered remembered;

    /// A model that can be copied.
    ///
    /// @param copy the address of the copy that the organization has of it, empty for none
    public record Model(String address, String title, String summary, String copy) {}

    /// A field that several models have.
    ///
    /// @param value  what the organization answered before
    /// @param models how many models ask for it
    public record Shared(String name, String label, String example, String preset, String value, int models) {}

    /// The model policies that came with the library, by title.
    public List<Model> models(OrganizationSummary organization) {
        return catalogue.shipped("model-policy").stream()
                .map(m -> new Model(
                        m.address(),
                        m.title(),
                        m.summary(),
                        copy(m, organization).map(DocumentSummary::address).orElse("")))
                .toList();
    }

    /// What at least three of them ask, what most of them ask first.
    public List<Shared> fields(OrganizationSummary organization) {
        var known = remembered.values(organization);
        var entries = new LinkedHashMap<String, Fields.Entry>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var model : catalogue.shipped("model-policy"))
            for (var field : Fields.of(documents.read(model).text()).entries()) {
                entries.putIfAbsent(field.name(), field);
                counts.merge(field.name(), 1, Integer::sum);
            }
        var shared = new ArrayList<Shared>();
        entries.forEach((name, field) -> {
            var value = known.getOrDefault(name, Copying.ownName(name, organization));
            if (counts.get(name) >= SHARED) shared.add(shared(field, value, counts));
        });
        shared.sort(Comparator.comparingInt(Shared::models).reversed());
        return shared;
    }

    private static Shared shared(Fields.Entry field, String value, Map<String, Integer> counts) {
        var models = counts.get(field.name());
        return new Shared(field.name(), field.label(), field.example(), field.preset(), value, models);
    }

    /// The organization's own copy of a model, the oldest where it has several.
    Optional<DocumentSummary> copy(DocumentSummary model, OrganizationSummary organization) {
        var filter = new Catalogue.Filter("", organization.slug(), "", "", "", "created", model.id());
        var found =
                catalogue.list(filter, new Listing.Asked(1, Listing.LARGEST)).items();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
