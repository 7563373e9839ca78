package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.whereas.library.Typesetter;
import org.whereas.membership.Action;
import org.whereas.membership.Right;
import org.whereas.web.Pages;

/// Clause search over the API.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
@RequestScoped
@Right(Action.LOOK_AROUND)
public class SearchResource {

    @Inject
    Search search;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    @Inject
    ResultFiles files;

    /// What was found. `total` counts the clauses of one line of descent once, `clauses` each; `took`
    /// is in milliseconds; `shown` is what was searched for where a word of the question was
    /// corrected; `documents` are those that the question names.
    public record Results(
            long total,
            long clauses,
            double took,
            int page,
            int size,
            String query,
            String shown,
            boolean corrected,
            boolean shortened,
            boolean partial,
            List<Named> documents,
            List<Hit> hits,
            Map<String, List<Value>> facets) {}

    /// A document whose title says all that is asked.
    public record Named(
            String document,
            String title,
            String kind,
            String organization,
            String status,
            String effective,
            String href) {
        static Named of(Found.Named it) {
            return new Named(
                    it.address(),
                    it.title(),
                    it.kind(),
                    it.organization(),
                    it.status(),
                    it.effective(),
                    Address.of(it.address(), "", ""));
        }
    }

    /// A clause that was found; `snippet` is HTML with the words in `<mark>`, `path` are the headings
    /// above it, `score` falls with its place among all results: 1 for the first, 1/2 for the second.
    public record Hit(
            String document,
            String clause,
            String title,
            List<String> path,
            String snippet,
            double score,
            int copies,
            String kind,
            String source,
            String organization,
            String status,
            String effective,
            String href) {}

    /// A value of a facet, what people read for it, and how many results have it.
    public record Value(String value, String label, long count) {}

    @GET
    @Path("search")
    @Transactional
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description =
                    "Any of these words; \"exact words\" in quotation marks, -without, begin*. Only 256 characters and"
                            + " 32 terms count.",
            example = "duty to intervene")
    @Parameter(name = "kind", in = ParameterIn.QUERY, example = "model-policy")
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description =
                    "The organization on whose text a document rests; this and the others may stand several times",
            example = "uscm")
    @Parameter(name = "topic", in = ParameterIn.QUERY, example = "use-of-force")
    @Parameter(name = "organization", in = ParameterIn.QUERY, description = "Whose document it is", example = "uscm")
    @Parameter(name = "status", in = ParameterIn.QUERY, example = "in-force")
    @Parameter(
            name = "instrument",
            in = ParameterIn.QUERY,
            description = "What it is by law or by order: `policy`, `general order`, `resolution`, ...",
            example = "general order")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Whose document it is, by state", example = "MN")
    @Parameter(
            name = "population",
            in = ParameterIn.QUERY,
            description = "By how many people the organization serves: a number or a range",
            example = "10000-49999")
    @Parameter(
            name = "officers",
            in = ParameterIn.QUERY,
            description = "By how many sworn officers the organization has: a number or a range",
            example = "25-99")
    @Parameter(
            name = "recommendation",
            in = ParameterIn.QUERY,
            description = "States or carries out this recommendation",
            example = "USCM-2020/complaints/4")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description =
                    "Only documents of this year or later: when they took effect, were adopted or issued, or else the text they rest on",
            example = "2018")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Only documents of this year or earlier")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`relevance`, which is usual, or `date`: newest first",
            example = "date")
    @Parameter(
            name = "copies",
            in = ParameterIn.QUERY,
            description = "`all`: the clauses of one line of descent are not gathered into one result")
    @Parameter(
            name = "of",
            in = ParameterIn.QUERY,
            description = "Only the line of descent of this clause",
            example = "uscm/de-escalation/avoid-force")
    @Parameter(name = "spelling", in = ParameterIn.QUERY, description = "`as-typed`: no word is corrected")
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Counted from 1", example = "1")
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 100", example = "20")
    @Operation(
            summary =
                    "Finds clauses that the caller may read, best first, with counts by kind, source, topic and so on")
    @APIResponse(responseCode = "200", description = "A page of clauses; any question is answered")
    @APIResponse(
            responseCode = "422",
            description = "`page` or `size` is no number in range, `from` or `to` no year, or there is no such `sort`")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Results search(@BeanParam AskedParameters parameters) {
        return results(parameters.asked());
    }

    private Results results(Asked asked) {
        var begun = System.nanoTime();
        var found = search.find(asked);
        var took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun) / 1000.0;
        return new Results(
                found.total(),
                found.clauses(),
                took,
                asked.page(),
                asked.size(),
                asked.typed(),
                found.shown(),
                found.corrected(),
                found.shortened(),
                found.partial(),
                found.named().stream().map(Named::of).toList(),
                hits(found, asked.offset()),
                facets(found));
    }

    @GET
    @Path("search/file")
    @Produces({"text/csv;charset=UTF-8", Typesetter.WORD})
    @Transactional
    @Operation(
            summary = "The first results of a search as a file; asked for as a search is",
            description = "As a table the first 1,000 results, as a briefing the first 50 with source and citation.")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "`csv` or `docx`", example = "csv")
    @Parameter(name = "q", in = ParameterIn.QUERY, example = "duty to intervene")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "422", description = "There is no such format")
    @APIResponse(responseCode = "503", description = "The index is being built; Retry-After says when to ask again")
    public Response file(
            @BeanParam AskedParameters parameters, @QueryParam("format") @DefaultValue("csv") String format) {
        return files.of(parameters.asked(), format);
    }

    private static List<Hit> hits(Found found, int offset) {
        return IntStream.range(0, found.hits().size())
                .mapToObj(i -> hit(found.hits().get(i), found.shown(), 1.0 / (offset + i + 1)))
                .toList();
    }

    private static Hit hit(Found.Hit hit, String words, double score) {
        return new Hit(
                hit.address(),
                hit.clause(),
                hit.title(),
                hit.path(),
                hit.snippet(),
                score,
                hit.copies(),
                hit.kind(),
                hit.source(),
                hit.organization(),
                hit.status(),
                hit.effective(),
                Address.of(hit.address(), hit.clause(), words));
    }

    private Map<String, List<Value>> facets(Found found) {
        var facets = new LinkedHashMap<String, List<Value>>();
        found.facets()
                .forEach((facet, counts) -> facets.put(
                        facet,
                        counts.stream()
                                .map(c -> new Value(c.value(), labels.of(pages.words(), facet, c.value()), c.count()))
                                .toList()));
        return facets;
    }
}
