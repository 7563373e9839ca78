package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Typesetter;
import org.whereas.membership.Action;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Right;
import org.whereas.web.Arrival;
import org.whereas.web.Listing;
import org.whereas.web.Pages;

/// What other organizations say on a question, over the API and as a Word file.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class OthersResource {

    @Inject
    Others others;

    @Inject
    Typesetter typesetter;

    @Inject
    Arrival arrival;

    @Inject
    Pages pages;

    /// An organization and how many of its clauses are on the question.
    public record Voice(
            String organization,
            String name,
            String kind,
            String state,
            String population,
            String officers,
            int clauses) {
        static Voice of(Others.Voice it) {
            var o = it.organization();
            return new Voice(o.slug(), o.name(), o.kind(), o.state(), o.population(), o.officers(), it.clauses());
        }
    }

    /// The answer of up to six organizations. `holding` says whether there is any text of one that you may
    /// read; on a point those stand that say something; `partial` where the time was up before everything was
    /// looked through.
    public record Answer(
            String query,
            String shown,
            List<Who> organizations,
            List<Point> points,
            List<Quote> alone,
            boolean partial) {}

    public record Who(String organization, String name, boolean holding) {}

    public record Point(String heading, List<Quote> quotes) {}

    /// A clause ready to be quoted; `tie` is `first`, `descent`, `recommendation`, `likeness` or `question`.
    public record Quote(
            String organization,
            String document,
            String clause,
            String title,
            String section,
            String kind,
            String status,
            String effective,
            String source,
            String words,
            String tie,
            String citation,
            String href) {

        static Quote of(Others.Quote it) {
            var cited = it.cited();
            return new Quote(
                    it.organization(),
                    cited.address(),
                    cited.clause(),
                    cited.title(),
                    cited.section(),
                    cited.kind(),
                    cited.status(),
                    cited.effective(),
                    cited.source(),
                    it.words(),
                    it.tie(),
                    cited.sentence(),
                    cited.href());
        }
    }

    @GET
    @Path("search/organizations")
    @Transactional
    @Operation(summary = "Organizations and how many of their clauses are on a question, those with the most first")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "The question", example = "carotid hold")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of text", example = "local-policy")
    @Parameter(name = "instrument", in = ParameterIn.QUERY, description = "What it is by law or by order")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "`in-force` or `superseded`")
    @Parameter(name = "spelling", in = ParameterIn.QUERY, description = "`as-typed`: no word is corrected")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Two letters", example = "MN")
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "A number or a range",
            example = "10000-49999")
    @Parameter(name = "officers", in = ParameterIn.QUERY, description = "A number or a range", example = "25-99")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of organizations; `Whereas-Partial: true` where the time was up before all was counted")
    @APIResponse(responseCode = "422", description = "A size is no number or range")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Response organizations(
            @BeanParam OthersAsked asked,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo uri) {
        var paging = Listing.Asked.of(page, size);
        var voices = others.voices(asked.wanted());
        var answer = Listing.of(voices.all(), paging).map(Voice::of).answer(uri);
        if (voices.partial()) answer.getHeaders().add("Whereas-Partial", "true");
        return answer;
    }

    @GET
    @Path("search/side-by-side")
    @Transactional
    @Operation(summary = "What up to six organizations say on a question, point by point, with citations")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "The question", example = "carotid hold")
    @Parameter(
            name = "organization",
            in = ParameterIn.QUERY,
            description = "Whom to hear, up to six times",
            example = "uscm")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of text", example = "local-policy")
    @Parameter(name = "instrument", in = ParameterIn.QUERY, description = "What it is by law or by order")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "`in-force` or `superseded`")
    @Parameter(name = "spelling", in = ParameterIn.QUERY, description = "`as-typed`: no word is corrected")
    @APIResponse(responseCode = "200", description = "Points that several speak of, and what else each of them says")
    @APIResponse(responseCode = "422", description = "An organization is not there, or they are more than six")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Answer sideBySide(@BeanParam OthersAsked asked) {
        var wanted = asked.wanted();
        var told = others.told(wanted);
        var who = IntStream.range(0, told.organizations().size())
                .mapToObj(i -> who(told.organizations().get(i), told.holding().get(i)))
                .toList();
        var points = told.points().stream().map(OthersResource::point).toList();
        var alone = told.alone().stream()
                .flatMap(a -> a.quotes().stream())
                .map(Quote::of)
                .toList();
        return new Answer(wanted.question(), told.shown(), who, points, alone, told.partial());
    }

    @GET
    @Path("search/side-by-side/file")
    @Produces(Typesetter.WORD)
    @Transactional
    @Operation(summary = "The same as a Word file to brief somebody with")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "The question", example = "carotid hold")
    @Parameter(
            name = "organization",
            in = ParameterIn.QUERY,
            description = "Whom to hear, up to six times",
            example = "uscm")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of text", example = "local-policy")
    @Parameter(name = "instrument", in = ParameterIn.QUERY, description = "What it is by law or by order")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "`in-force` or `superseded`")
    @Parameter(name = "spelling", in = ParameterIn.QUERY, description = "`as-typed`: no word is corrected")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "422", description = "An organization is not there, or they are more than six")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Response file(@BeanParam OthersAsked asked) {
        var wanted = asked.wanted();
        var words = pages.words();
        var kind = words.say("others.briefing.kind");
        var page = URI.create(arrival.link(OthersAddress.page(wanted)));
        var text = OthersBriefing.of(wanted.question(), others.told(wanted), words);
        return Response.ok(typesetter.word(text, kind, page), Typesetter.WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"side-by-side.docx\"")
                .build();
    }

    private static Who who(OrganizationSummary organization, boolean holding) {
        return new Who(organization.slug(), organization.name(), holding);
    }

    private static Point point(Others.Point it) {
        var quotes =
                it.quotes().stream().flatMap(q -> q.stream()).map(Quote::of).toList();
        return new Point(it.heading(), quotes);
    }
}
