package org.whereas.search;

import jakarta.ws.rs.QueryParam;
import org.whereas.web.Listing;

/// A search as it stands in an address, for the page and the API alike. What each means is said at the operation: the
/// server describes nothing at all where a field of such a class is annotated for it.
public class AskedParameters {

    @QueryParam("q")
    String words;

    @QueryParam("kind")
    String kind;

    @QueryParam("source")
    String source;

    @QueryParam("topic")
    String topic;

    @QueryParam("organization")
    String organization;

    @QueryParam("status")
    String status;

    @QueryParam("recommendation")
    String recommendation;

    @QueryParam("copies")
    String copies;

    @QueryParam("of")
    String of;

    @QueryParam("spelling")
    String spelling;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    Asked asked() {
        var asked = Listing.Asked.of(page, size);
        var filters = Filters.of(kind, source, topic, organization, status, recommendation);
        var asTyped = "as-typed".equals(spelling);
        return new Asked(words, filters, "all".equals(copies), of, asTyped, asked.page(), asked.size());
    }
}
