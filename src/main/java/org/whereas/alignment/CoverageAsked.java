package org.whereas.alignment;

import jakarta.ws.rs.QueryParam;
import org.whereas.web.Listing;

/// What is asked of a coverage in the address of a page or an operation.
public class CoverageAsked {

    @QueryParam("source")
    String source;

    @QueryParam("addressee")
    String addressee;

    @QueryParam("topic")
    String topic;

    @QueryParam("q")
    String words;

    @QueryParam("state")
    String state;

    @QueryParam("format")
    String format;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    CoverageFilter filter() {
        return CoverageFilter.of(new Recommended.Filter(source, addressee, topic, words), state);
    }

    /// The same where nothing is said of whose job it is.
    CoverageFilter filterOf(String usualAddressee) {
        if (addressee == null) addressee = usualAddressee;
        return filter();
    }

    /// The same where nothing is said of the state.
    CoverageFilter filter(String usualState) {
        return CoverageFilter.of(
                new Recommended.Filter(source, addressee, topic, words), state == null ? usualState : state);
    }

    Listing.Asked paging() {
        return Listing.Asked.of(page, size);
    }

    /// `json`, `csv` or `docx`.
    String format() {
        return format == null || format.isEmpty() ? "json" : format;
    }
}
