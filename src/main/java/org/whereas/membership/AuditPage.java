package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Listing;
import org.whereas.web.Pager;
import org.whereas.web.Pages;

/// The page of the record, of an organization or of the whole site.
@RequestScoped
class AuditPage {

    @Inject
    AuditRows rows;

    @Inject
    Pages pages;

    String show(Optional<OrganizationSummary> organization, AuditRows.Asked typed, String page, UriInfo uri) {
        var wrong = "";
        var whose = organization.map(OrganizationSummary::id).orElse(0L);
        var filter = new AuditRows.Asked("", "", "", "", "").filter(whose);
        try {
            filter = typed.filter(whose);
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.Invalid)) throw refusal;
            wrong = refusal.problem().rendered(pages.words()).detail();
        }
        var asked = Listing.Asked.of(page, null);
        var items = rows.page(filter, asked.offset(), asked.size());
        var found = new Listing<>(items, rows.count(filter), asked.page(), asked.size());
        var query = Optional.ofNullable(uri.getRequestUri().getRawQuery())
                .map(q -> "&" + q)
                .orElse("");
        return pages.show(
                "membership/audit",
                Map.of(
                        "organization", organization,
                        "asked", typed,
                        "wrong", wrong,
                        "found", found,
                        "pager", Pager.of(found, uri),
                        "deeds", deeds(),
                        "query", query));
    }

    private static List<String> deeds() {
        return Stream.of(Deed.values()).map(Deed::word).toList();
    }
}
