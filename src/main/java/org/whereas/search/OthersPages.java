package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.whereas.membership.Action;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// What do other cities say? First who has anything on a question, then up to six of them side by side.
@Path("/search/side-by-side")
@Produces("text/html;charset=UTF-8")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OthersPages {

    private static final int SHOWN = 60;

    @Inject
    Others others;

    @Inject
    Organizations organizations;

    @Inject
    Pages pages;

    /// What the form of the page is filled with.
    ///
    /// @param states the states that any organization is in
    public record Form(
            String question,
            String kind,
            String instrument,
            String status,
            String state,
            String population,
            String officers,
            List<String> chosen,
            List<String> states,
            List<String> populations,
            List<String> sizes,
            List<String> instruments) {}

    @GET
    @Transactional
    public String show(@BeanParam OthersAsked asked) {
        var wanted = asked.wanted();
        if (wanted.organizations().isEmpty() || wanted.isEmpty()) return choose(wanted, "");
        if (wanted.organizations().size() > SideBySide.MOST)
            return choose(wanted, pages.words().say("invalid.organizations.many", SideBySide.MOST));
        return pages.show(
                "search/sideBySide",
                Map.of(
                        "form", form(wanted),
                        "told", others.told(wanted),
                        "asTyped", OthersAddress.page(wanted.uncorrected()),
                        "again", OthersAddress.page(wanted.about(List.of())),
                        "word", OthersAddress.word(wanted)));
    }

    private String choose(Others.Wanted wanted, String refusal) {
        var voices = others.voices(wanted);
        return pages.show(
                "search/others",
                Map.of(
                        "form", form(wanted),
                        "voices", voices.all().stream().limit(SHOWN).toList(),
                        "total", voices.all().size(),
                        "shown", voices.corrected() ? voices.shown() : "",
                        "asTyped", OthersAddress.page(wanted.uncorrected()),
                        "spelling", wanted.asTyped() ? "as-typed" : "",
                        "partial", voices.partial(),
                        "refusal", refusal));
    }

    private Form form(Others.Wanted wanted) {
        var circle = wanted.circle();
        return new Form(
                wanted.question(),
                wanted.kind(),
                wanted.instrument(),
                wanted.status(),
                circle.state(),
                circle.population(),
                circle.officers(),
                wanted.organizations(),
                organizations.all().stream()
                        .map(OrganizationSummary::state)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                Circle.POPULATIONS,
                Circle.OFFICERS,
                Dated.INSTRUMENTS);
    }
}
