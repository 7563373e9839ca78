package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.whereas.membership.Action;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;
import org.whereas.word.HouseStyle;

/// How an organization's Word files look, for its administrators.
@Path("/organizations/{organization}/house-style")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.DESCRIBE_ORGANIZATION)
public class HouseStylePages {

    @Inject
    Pages pages;

    @Inject
    Houses houses;

    @Inject
    Undoing undoing;

    @PathParam("organization")
    String organization;

    @GET
    @Transactional
    @Operation(hidden = true)
    public String ask(@QueryParam("saved") String saved) {
        return page(houses.administered(organization), saved != null, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response choose(@FormParam("style") String style) {
        houses.choose(houses.administered(organization), style);
        return back();
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response bring(List<EntityPart> parts) {
        var known = houses.administered(organization);
        try {
            var file = parts.stream()
                    .filter(part -> part.getName().equals("file"))
                    .findFirst()
                    .orElseThrow(() -> Problem.Invalid.of("file", "required").asException());
            houses.bring(known, file.getFileName().orElse("house-style.docx"), bytes(file));
            return back();
        } catch (Refusal refusal) {
            var shown = refusal.problem().rendered(pages.words());
            var page = page(known, false, shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    @POST
    @Path("file/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    @Right(Action.DESCRIBE_ORGANIZATION)
    public Response forget() {
        houses.forget(houses.administered(organization));
        return back();
    }

    private String page(OrganizationSummary known, boolean saved, String wrong) {
        var house = houses.find(known);
        return pages.show(
                "export/houseStyle",
                Map.of(
                        "organization",
                        known,
                        "chosen",
                        house.map(it -> it.chosen).filter(it -> !it.isEmpty()).orElse(Houses.USUAL),
                        "styles",
                        houses.choices(known),
                        "file",
                        house.map(it -> it.fileName).orElse(""),
                        "report",
                        houses.report(known).orElse(new HouseStyle.Report(List.of(), List.of())),
                        "looks",
                        houses.looks(known),
                        "saved",
                        saved,
                        "wrong",
                        wrong));
    }

    private Response back() {
        return Response.seeOther(URI.create("/organizations/" + organization + "/house-style?saved=1"))
                .build();
    }

    private static byte[] bytes(EntityPart part) {
        try (var in = part.getContent()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
