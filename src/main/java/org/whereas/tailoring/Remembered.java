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

/// What an organization has answered before, read from its own copies, the one changed last first.
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
            for (var field : Fields.of(documents.read(copy).text()).entries())
                if (!field.value().isEmpty()) values.putIfAbsent(field.name(), field.value());
        });
        return values;
    }
}
