package org.whereas.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.whereas.problem.Problem;

/// Help, and a page for every kind of refusal: what it means and what to do.
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class HelpPages {

    @Inject
    Pages pages;

    @GET
    @Path("help")
    public String help() {
        return pages.show("web/help", Map.of());
    }

    @GET
    @Path("help/text-format")
    public String textFormat() {
        return pages.show("web/textFormat", Map.of());
    }

    @GET
    @Path("api")
    public String api() {
        return pages.show("web/api", Map.of());
    }

    @GET
    @Path("problems")
    public String problems() {
        return pages.show("web/problems", Map.of("codes", Problem.CODES));
    }

    @GET
    @Path("problems/{code}")
    public String problem(@PathParam("code") String code) {
        if (!Problem.CODES.contains(code)) throw new Problem.NotFound("problem", code).asException();
        return pages.show("web/problemKind", Map.of("code", code));
    }
}
