package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.DocumentSummary;
import org.whereas.library.DocumentView;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.TextResource;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.text.Fields;
import org.whereas.text.Options;
import org.whereas.web.Idempotent;

/// Local copies over the API: making one, filling its fields in, choosing among its options.
@Path("/api/v1/documents/{organization}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Local copies")
@RequestScoped
@Right(Action.READ)
public class TailoringResource {

    @Inject
    Documents documents;

    @Inject
    Copying copying;

    @Inject
    Answers answers;

    @Inject
    Descent descent;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @PathParam("organization")
    String organization;

    @PathParam("slug")
    String slug;

    /// Who makes the copy; the others may be left out. `version` is the number of the version to copy.
    public record Fork(String organization, String slug, Map<String, String> fields, Integer version) {}

    public record Values(Map<String, String> values) {}

    public record Choices(Map<String, String> choices) {}

    public record FieldView(
            String name,
            String label,
            String value,
            String example,
            String preset,
            boolean required,
            boolean blank,
            List<String> clauses) {}

    public record FieldsView(List<FieldView> fields, int blank) {}

    public record ChoiceView(String choice, String label, List<String> clauses) {}

    public record OptionView(String option, String chosen, List<ChoiceView> choices) {}

    public record OptionsView(List<OptionView> options, int undecided) {}

    @POST
    @Path("forks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(summary = "Makes a local copy for an organization")
    @APIResponse(responseCode = "201", description = "The copy")
    @APIResponse(responseCode = "409", description = "The address is taken")
    @Right(Action.MAKE_DOCUMENT)
    public Response fork(Fork wish) {
        caller.requireSignedIn();
        var model = documents.readable(organization, slug);
        if (wish == null || wish.organization() == null || wish.organization().isBlank())
            throw Problem.Invalid.of("/organization", "required").asException();
        var owner = organizations.known(wish.organization());
        caller.requireDrafter(owner.id());
        var fields = wish.fields() == null ? Map.<String, String>of() : given("/fields", wish.fields());
        var slug = wish.slug() == null ? "" : wish.slug();
        var version = wish.version() == null ? 0 : wish.version();
        var made = copying.copy(model, new Copying.Wish(owner, slug, fields, "", version))
                .reading();
        DocumentView view = documents.view(made.summary(), made.revision().number());
        return Response.created(URI.create("/api/v1" + made.summary().path()))
                .tag(new EntityTag(made.tag()))
                .entity(view)
                .build();
    }

    /// One document of a line of descent.
    public record AncestorView(String address, String title, String organization) {}

    public record DescentView(List<AncestorView> line) {}

    @GET
    @Path("descent")
    @Transactional
    @Operation(summary = "What it is a copy of, and what that is a copy of, the nearest first")
    public DescentView descent() {
        return new DescentView(descent.line(documents.readable(organization, slug)).stream()
                .map(d -> new AncestorView(
                        d.address(), d.title(), d.organization().name()))
                .toList());
    }

    @GET
    @Path("fields")
    @Transactional
    @Operation(summary = "The fields, their values, and which are blank")
    public Response fields() {
        var reading = documents.read(documents.readable(organization, slug));
        var fields = Fields.of(reading.text());
        var views = fields.entries().stream().map(TailoringResource::view).toList();
        return Response.ok(new FieldsView(views, fields.blanks().size()))
                .tag(new EntityTag(reading.tag()))
                .build();
    }

    @PUT
    @Path("fields")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Fills fields in, as a new version")
    @Right(Action.WRITE)
    public Response fill(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Values values) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        var given = given("/values", values == null ? null : values.values());
        return saved(answers.fill(document, base, given, ""));
    }

    @GET
    @Path("options")
    @Transactional
    @Operation(summary = "The options with their alternatives, and what is chosen")
    public Response options() {
        var reading = documents.read(documents.readable(organization, slug));
        var options = Options.of(reading.text());
        var views = options.all().stream().map(TailoringResource::view).toList();
        return Response.ok(new OptionsView(views, options.undecided().size()))
                .tag(new EntityTag(reading.tag()))
                .build();
    }

    @PUT
    @Path("options")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Chooses among alternatives, as a new version")
    @Right(Action.WRITE)
    public Response choose(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Choices choices) {
        var document = draftable();
        var base = TextResource.base(ifMatch);
        var given = given("/choices", choices == null ? null : choices.choices());
        return saved(answers.choose(document, base, given, ""));
    }

    /// The answers as they came; refused where there are none, or where one is null: an empty string takes one back.
    private static Map<String, String> given(String pointer, Map<String, String> answers) {
        if (answers == null) throw Problem.Invalid.of(pointer, "required").asException();
        answers.forEach((name, value) -> {
            if (value == null)
                throw Problem.Invalid.of(pointer + "/" + name, "required").asException();
        });
        return answers;
    }

    private static Response saved(Editor.Saved saved) {
        var repaired = saved.repaired().stream()
                .map(r -> new TextResource.Repaired(r.sentence(), r.line()))
                .toList();
        return Response.ok(new TextResource.Saved(saved.reading().revision().number(), repaired, saved.changed()))
                .tag(new EntityTag(saved.reading().tag()))
                .build();
    }

    private DocumentSummary draftable() {
        return documents.open(Action.WRITE, organization, slug);
    }

    private static FieldView view(Fields.Entry f) {
        return new FieldView(
                f.name(), f.label(), f.value(), f.example(), f.preset(), f.required(), f.blank(), f.uses());
    }

    private static OptionView view(Options.Option o) {
        var choices = o.choices().stream()
                .map(c -> new ChoiceView(c.name(), c.label(), c.clauses()))
                .toList();
        return new OptionView(o.name(), o.chosen(), choices);
    }
}
