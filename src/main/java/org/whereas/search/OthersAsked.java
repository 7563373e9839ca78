package org.whereas.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/// What somebody wants to hear from others, as it stands in an address; what each means is said at the
/// operation.
public class OthersAsked {

    @QueryParam("q")
    String words;

    @QueryParam("kind")
    String kind;

    @QueryParam("instrument")
    String instrument;

    @QueryParam("status")
    String status;

    @QueryParam("state")
    String state;

    @QueryParam("population")
    String population;

    @QueryParam("officers")
    String officers;

    @QueryParam("spelling")
    String spelling;

    @QueryParam("organization")
    List<String> organizations;

    Others.Wanted wanted() {
        var named = organizations == null ? List.<String>of() : organizations;
        return new Others.Wanted(
                orEmpty(words),
                named.stream().filter(o -> !o.isBlank()).distinct().toList(),
                orEmpty(kind),
                orEmpty(instrument),
                orEmpty(status),
                new Circle(state, population, officers),
                "as-typed".equals(spelling));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
