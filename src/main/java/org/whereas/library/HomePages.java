package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Listing;
import org.whereas.web.Pages;
import org.whereas.web.Panels;

/// The home page: where do I find it, what is here, what is new.
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class HomePages {

    private static final int LATELY = 6;

    @Inject
    Catalogue catalogue;

    @Inject
    Pages pages;

    @Inject
    Panels panels;

    @GET
    @Transactional
    public String home() {
        var counts = catalogue.counts();
        var policies = counts.getOrDefault("model-policy", 0L) + counts.getOrDefault("local-policy", 0L);
        var lately = catalogue.list(Catalogue.Filter.kind("", "changed"), new Listing.Asked(1, LATELY));
        return pages.show(
                "library/home",
                Map.of(
                        "policies", policies,
                        "resolutions", counts.getOrDefault("resolution", 0L),
                        "recommendations", catalogue.recommendations(),
                        "lately", lately.items(),
                        "panels", panels.at("home", null)));
    }
}
