package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.whereas.library.Catalogue;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.membership.OrganizationSummary;
import org.whereas.text.Fields;

/// What an organization has answered before, read from its own copies, the one changed last first; what is about one
/// resolution alone is not among it.
@ApplicationScoped
public class Remembered {

    @Inject
    Catalogue catalogue;

    @Inject
    Documents documents;

    public Map<String, String> values(OrganizationSummary organization) {
        var values = new HashMap<String, String>();
        var copies = catalogue.all(Catalogue.Filter.of(organization.slug(), "changed"));
        copies.stream().filter(DocumentSummary::isCopy).forEach(copy -> {
            var text = documents.read(copy).text();
            for (var field : Fields.of(text).entries())
                if (!field.value().isEmpty() && Carried.lasts(text, field.name()))
                    values.putIfAbsent(field.name(), field.value());
        });
        return values;
    }
}
