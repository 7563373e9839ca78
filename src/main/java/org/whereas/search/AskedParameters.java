package org.whereas.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.whereas.web.Listing;

/// A search as it stands in an address, for the page and the API alike.
public class AskedParameters {

    @Parameter(
            description =
                    "Any of these words; \"exact words\" in quotation marks, -without, begin*. Only 256 characters and"
                            + " 32 terms count.",
            example = "duty to intervene")
    @QueryParam("q")
    String words;

    @Parameter(example = "model-policy")
    @QueryParam("kind")
    String kind;

    @Parameter(description = "The organization on whose text a document rests", example = "uscm")
    @QueryParam("source")
    String source;

    @Parameter(example = "use-of-force")
    @QueryParam("topic")
    String topic;

    @Parameter(description = "Whose document it is", example = "uscm")
    @QueryParam("organization")
    String organization;

    @Parameter(example = "in-force")
    @QueryParam("status")
    String status;

    @Parameter(description = "States or carries out this recommendation", example = "USCM-2020/complaints/4")
    @QueryParam("recommendation")
    String recommendation;

    @Parameter(description = "`all`: the clauses of one line of descent are not gathered into one result")
    @QueryParam("copies")
    String copies;

    @Parameter(description = "Only the line of descent of this clause", example = "uscm/de-escalation/avoid-force")
    @QueryParam("of")
    String of;

    @Parameter(description = "`as-typed`: no word is corrected")
    @QueryParam("spelling")
    String spelling;

    @Parameter(description = "Counted from 1", example = "1")
    @QueryParam("page")
    String page;

    @Parameter(description = "At most 100", example = "20")
    @QueryParam("size")
    String size;

    Asked asked() {
        var asked = Listing.Asked.of(page, size);
        var filters = Filters.of(kind, source, topic, organization, status, recommendation);
        var asTyped = "as-typed".equals(spelling);
        return new Asked(words, filters, "all".equals(copies), of, asTyped, asked.page(), asked.size());
    }
}
