package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Undoing;

/// Bringing a document in: a file, or text typed or pasted.
@Path("/documents/new")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.MAKE_DOCUMENT)
public class ImportPages {

    @Inject
    Importing importing;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Undoing undoing;

    @Inject
    Pages pages;

    /// The form as it came.
    private record Typed(String organization, String kind, String title, String text) {}

    @GET
    @Transactional
    public String form(@QueryParam("organization") String organization) {
        caller.requireSignedIn();
        return form(new Typed(organization == null ? "" : organization, "", "", ""), "");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    @Right(Action.MAKE_DOCUMENT)
    public Response bring(List<EntityPart> parts) {
        caller.requireSignedIn();
        var read = new HashMap<String, byte[]>();
        var file = new FileReader.Upload("", "", new byte[0]);
        for (var part : parts) {
            if (part.getName().equals("file")) file = upload(part);
            else read.put(part.getName(), bytes(part));
        }
        var typed = new Typed(
                text(read, "organization"),
                text(read, "kind"),
                text(read, "title").strip(),
                text(read, "text"));
        try {
            return Response.ok(report(importing.bring(chosen(file, typed), target(typed))))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof Problem.NotAllowed) throw refusal;
            var shown = refusal.problem().rendered(pages.words());
            var page = form(typed, shown.detail());
            undoing.undo();
            return Response.status(shown.status()).entity(page).build();
        }
    }

    private Importing.Target target(Typed typed) {
        if (typed.organization().isEmpty())
            throw Problem.Invalid.of("organization", "required").asException();
        caller.requireDrafter(organizations.known(typed.organization()).id());
        return new Importing.Target(typed.organization(), "", typed.kind(), "");
    }

    /// The file, or what was typed where no file was chosen.
    private static FileReader.Upload chosen(FileReader.Upload file, Typed typed) {
        if (file.bytes().length > 0) return file;
        if (typed.text().isBlank()) throw Problem.Invalid.of("text", "empty").asException();
        var heading = typed.title().isEmpty() ? "" : typed.title() + "\n\n";
        return new FileReader.Upload("", "text/plain", (heading + typed.text()).getBytes(StandardCharsets.UTF_8));
    }

    private String report(Importing.Imported imported) {
        return pages.show("library/imported", Map.of("imported", imported));
    }

    private String form(Typed typed, String wrong) {
        return pages.show(
                "library/import",
                Map.of(
                        "own", own(),
                        "kinds", Described.KINDS.stream().sorted().toList(),
                        "organization", typed.organization(),
                        "kind", typed.kind(),
                        "title", typed.title(),
                        "text", typed.text(),
                        "wrong", wrong));
    }

    private List<OrganizationSummary> own() {
        return organizations.all().stream().filter(o -> caller.drafts(o.id())).toList();
    }

    private static FileReader.Upload upload(EntityPart part) {
        var type = part.getMediaType();
        var mediaType = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return new FileReader.Upload(part.getFileName().orElse(""), mediaType, bytes(part));
    }

    private static byte[] bytes(EntityPart part) {
        try (var in = part.getContent()) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
