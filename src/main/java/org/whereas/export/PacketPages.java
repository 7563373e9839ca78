package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.library.Catalogue;
import org.whereas.library.Comparing;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.RevisionSummary;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// Putting a council packet together.
@Path("/documents/{organization}/{slug}/packet")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.READ)
public class PacketPages {

    private static final int MOST_VERSIONS = 50;

    @Inject
    Pages pages;

    @Inject
    Documents documents;

    @Inject
    Comparing comparing;

    @Inject
    Catalogue catalogue;

    @Inject
    Converter converter;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ask(@PathParam("organization") String organization, @PathParam("slug") String slug) {
        var reading = documents.read(documents.readable(organization, slug));
        var older = documents.versions(reading.summary()).stream()
                .map(RevisionSummary::number)
                .filter(number -> number < reading.revision().number())
                .limit(MOST_VERSIONS)
                .toList();
        return pages.show(
                "export/packet",
                Map.of(
                        "reading", reading,
                        "resolutions", resolutions(organization),
                        "model", comparing.hasModel(reading),
                        "older", older,
                        "pdf", converter.isThere()));
    }

    private List<DocumentSummary> resolutions(String organization) {
        return catalogue.all(new Catalogue.Filter("resolution", organization, "", "", "", "title", 0));
    }
}
