package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.web.Listing;

/// The record of who did what on the whole site, for programs of site administrators, who also have it checked.
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Record")
public class AuditResource extends AuditAsked {

    @Inject
    AuditRows rows;

    @Inject
    AuditLog log;

    /// What the check of the record found. `sound` is false where an entry was changed, removed
    /// or put in; `seal` is the last one, to be written down elsewhere.
    public record Check(boolean sound, long entries, String seal, List<Damage> damages) {}

    /// One damage, and the entry where it shows as it now reads.
    public record Damage(long n, String what, String at, String name, String action, String subject) {
        static Damage of(AuditChain.Damage damage) {
            return damage.line()
                    .map(it -> new Damage(
                            damage.n(), damage.what(), it.at().toString(), it.name(), it.act(), it.subject()))
                    .orElseGet(() -> new Damage(damage.n(), damage.what(), "", "", "", ""));
        }
    }

    @GET
    @Transactional
    @Right(Action.SEE_SITE_AUDIT)
    @Operation(
            summary = "Who did what, the newest first",
            description =
                    "Filters: person (a part of a name, or a number), action, document, from and to (days as 2026-11-30, in UTC)")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "403", description = "The caller is no administrator of the site")
    public Response all(@QueryParam("page") String page, @QueryParam("size") String size, @Context UriInfo uri) {
        caller.require(Action.SEE_SITE_AUDIT);
        return rows.list(asked().filter(0), Listing.Asked.of(page, size), uri);
    }

    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @Transactional
    @Right(Action.SEE_SITE_AUDIT)
    @Operation(summary = "The same as a file, at most 50,000 entries", description = "format: csv or json")
    @APIResponse(responseCode = "200", description = "The file")
    public Response allAsFile(@QueryParam("format") @DefaultValue("csv") String format) {
        caller.require(Action.SEE_SITE_AUDIT);
        return rows.file(asked().filter(0), "site", format);
    }

    @GET
    @Path("check")
    @Transactional
    @Right(Action.SEE_SITE_AUDIT)
    @Operation(summary = "Whether the record is as it was written, entry by entry")
    @APIResponse(responseCode = "200", description = "What is wrong with it, if anything")
    public Check check() {
        caller.require(Action.SEE_SITE_AUDIT);
        var chain = log.chain();
        var damages = chain.damages().stream().map(Damage::of).toList();
        return new Check(damages.isEmpty(), chain.read(), chain.seal(), damages);
    }
}
