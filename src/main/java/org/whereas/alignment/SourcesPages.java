package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// Where the recommendations come from: every source, and one of them with what is made of it.
@Path("/recommendations/sources")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class SourcesPages {

    @Inject
    Sources sources;

    @Inject
    Pages pages;

    @GET
    @Transactional
    public String list() {
        return pages.show("alignment/sources", Map.of("sources", sources.all()));
    }

    @GET
    @Path("{source}")
    @Transactional
    public String one(@PathParam("source") String id) {
        var source = sources.find(id).orElseThrow(() -> new Problem.NotFound("source", id).asException());
        return pages.show("alignment/source", Map.of("source", source, "parts", sources.parts(id)));
    }
}
