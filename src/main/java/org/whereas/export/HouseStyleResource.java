package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.membership.Action;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;

/// How an organization's Word files look, for programs.
@Path("/api/v1/organizations/{organization}/house-style")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Downloads")
@Right(Action.DESCRIBE_ORGANIZATION)
public class HouseStyleResource {

    @Inject
    Houses houses;

    @PathParam("organization")
    String organization;

    /// Something of the file that is not used: `body`, `header`, `footer`, `fonts`, `numbering`,
    /// `no-numbers`, or `mark` or `numbers` with its name.
    public record Left(String what, String name) {}

    /// @param chosen  `usual`, `council`, `manual`, `record`, `own` or `own-numbers`
    /// @param file    the name of the organization's own file; empty for none
    /// @param missing the styles that the file lacks: the usual ones stand in for them
    public record View(String chosen, String file, List<String> missing, List<Left> left) {}

    /// What is chosen: one of the words of [View].
    public record Choice(String chosen) {}

    @GET
    @Transactional
    @Operation(summary = "How the organization's Word files look, and what its own file does not give")
    @APIResponse(responseCode = "200", description = "The choice and the report")
    public View ask() {
        return view(houses.administered(organization));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Chooses how the organization's Word files look")
    @APIResponse(responseCode = "200", description = "It is chosen")
    @APIResponse(
            responseCode = "422",
            description = "There is no such style, or the organization has no file of its own")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public View choose(Choice wanted) {
        var known = houses.administered(organization);
        if (wanted == null) throw Problem.Invalid.of("", "unreadable").asException();
        houses.choose(known, wanted.chosen());
        return view(known);
    }

    @PUT
    @Path("file")
    @Consumes({Downloads.DOCX, MediaType.APPLICATION_OCTET_STREAM})
    @Transactional
    @Operation(
            summary = "Takes a Word file as the organization's own house style",
            description =
                    "Its styles, page and what runs along head and foot are used; its text is not. Words in double"
                            + " braces in headers and footers make place: organization, title, number, kind, status, version,"
                            + " effective, review.")
    @APIResponse(responseCode = "200", description = "It is taken and chosen; the answer tells what it does not give")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "422", description = "It is no Word file, or one that may do harm")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public View bring(@HeaderParam("X-File-Name") String name, byte[] file) {
        var known = houses.administered(organization);
        houses.bring(known, name == null ? "house-style.docx" : name, file);
        return view(known);
    }

    @GET
    @Path("file")
    @Produces(Downloads.DOCX)
    @Transactional
    @Operation(summary = "The organization's own file, as it was brought")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "The organization has brought none")
    public Response file() {
        var known = houses.administered(organization);
        var house = houses.find(known)
                .filter(House::hasFile)
                .orElseThrow(() -> new Problem.NotFound("house-style", organization).asException());
        return Response.ok(house.content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + known.slug() + "-house-style.docx\"")
                .build();
    }

    @DELETE
    @Path("file")
    @Transactional
    @Operation(summary = "Takes the organization's own file away")
    @APIResponse(responseCode = "204", description = "It is gone")
    @Right(Action.DESCRIBE_ORGANIZATION)
    public void forget() {
        houses.forget(houses.administered(organization));
    }

    private View view(OrganizationSummary known) {
        var house = houses.find(known);
        var report = houses.report(known);
        return new View(
                house.map(it -> it.chosen).filter(it -> !it.isEmpty()).orElse(Houses.USUAL),
                house.map(it -> it.fileName).orElse(""),
                report.map(it -> it.missing()).orElse(List.of()),
                report.map(it -> it.left().stream()
                                .map(left -> new Left(left.what(), left.name()))
                                .toList())
                        .orElse(List.of()));
    }
}
