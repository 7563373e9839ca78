package org.whereas.membership;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A cheap request by which an operation is tried: what the table allows gets as far as a fault
/// in the request itself, so that nothing is changed and the same document serves for every
/// try.
///
/// @param query   what follows the address
/// @param type    of the body, empty where there is none
/// @param allowed the answers to somebody who may
record Probe(String query, String type, String body, Set<Integer> allowed) {

    private static final String JSON = "application/json";
    private static final String MARKDOWN = "text/markdown";

    private static final String O = "/api/v1/organizations/{organization}";
    private static final String D = "/api/v1/documents/{organization}/{slug}";

    /// What stands in an address; `organization`, `slug` and `number` come with the document.
    static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("id", "care"),
            Map.entry("clause", "care"),
            Map.entry("recommendation", "USCM-2020/de-escalation/1"),
            Map.entry("source", "USCM-2020"),
            Map.entry("owner", "uscm"),
            Map.entry("adopted", "de-escalation"),
            Map.entry("review", "999999999"),
            Map.entry("member", "999999999"),
            Map.entry("invitation", "999999999"),
            Map.entry("token", "999999999"),
            Map.entry("search", "999999999"),
            Map.entry("style", "usual"),
            Map.entry("job", "999999999"),
            Map.entry("return", "999999999"),
            Map.entry("part", "no-such-organization"));

    /// The ways of trying operations that are not simply read. What is in the description of the
    /// interface and neither here nor read with 200 fails.
    static final Map<String, Probe> ALL = Map.ofEntries(
            Map.entry("POST /api/v1/documents", new Probe("?organization={organization}", MARKDOWN, "", Set.of(422))),
            Map.entry("GET " + D + "/export", new Probe("?format=md", "", "", Set.of(200))),
            Map.entry("POST " + D + "/returns", new Probe("", "application/octet-stream", "x", Set.of(422))),
            Map.entry("GET " + D + "/returns/{return}", bare(404)),
            Map.entry("GET /documents/{organization}/{slug}/returns/{return}", bare(404)),
            Map.entry("POST " + D + "/returns/{return}/decisions", json("{\"decisions\":[]}", 404)),
            Map.entry("GET " + D + "/packet", new Probe("?resolution=none", "", "", Set.of(422))),
            Map.entry("POST " + D + "/forks", json("{\"organization\":\"{target}\",\"slug\":\"!!\"}", 422)),
            Map.entry("PUT " + D + "/text", new Probe("", MARKDOWN, "# Other", Set.of(428))),
            Map.entry("PATCH " + D + "/clauses/{id}", new Probe("", MARKDOWN, "Other.", Set.of(428))),
            Map.entry("POST " + D + "/paste", new Probe("", "text/html", "<p>Other.</p>", Set.of(200))),
            Map.entry("POST " + D + "/preview", new Probe("?clause=no-such", MARKDOWN, "Other.", Set.of(404))),
            Map.entry("POST " + D + "/resolution/acts", json("{\"act\":\"settle\"}", 428)),
            Map.entry("PUT " + D + "/resolution/proceedings", json("{\"title\":\"Other\"}", 428)),
            Map.entry("POST " + D + "/resolution/adopts", json("{\"document\":\"uscm/none\"}", 428)),
            Map.entry("DELETE " + D + "/resolution/adopts/{owner}/{adopted}", bare(428)),
            Map.entry("POST " + D + "/resolution/number", bare(409)),
            Map.entry("GET " + D + "/beside", new Probe("?model=none", "", "", Set.of(422))),
            Map.entry("POST " + D + "/beside", json("{\"model\":\"none\"}", 428)),
            Map.entry("POST " + D + "/file", json("{}", 428)),
            Map.entry("PUT " + D + "/beside", json("{\"model\":\"none\"}", 422)),
            Map.entry("POST " + O + "/copies", json("{\"models\":[]}", 422)),
            Map.entry("PUT " + O + "/resolution-numbers", json("{\"pattern\":\"none\"}", 422)),
            Map.entry("PUT " + D + "/fields", json("{\"values\":{}}", 428)),
            Map.entry("PUT " + D + "/options", json("{\"choices\":{}}", 428)),
            Map.entry("GET " + D + "/deviations/{clause}", bare(404)),
            Map.entry("POST " + D + "/clauses/{id}/wordings", json("{\"from\":\"none/none\"}", 428)),
            Map.entry("POST " + D + "/deviations-for-counsel", json("{\"format\":\"csv\"}", 422)),
            Map.entry("PUT " + D + "/deviations/{clause}", json("{\"kind\":\"other\"}", 428)),
            Map.entry(
                    "PUT " + D + "/clauses/{clause}/meets/{recommendation}", json("{\"verdict\":\"confirmed\"}", 428)),
            Map.entry("DELETE " + D + "/clauses/{clause}/meets/{recommendation}", bare(428)),
            Map.entry("POST /api/v1/organizations", json("{\"slug\":\"!\"}", 422)),
            Map.entry("PUT " + O, json("{}", 422, 428)),
            Map.entry("PUT " + O + "/parent", json("{\"parent\":\"no-such-organization\"}", 422)),
            Map.entry("PUT " + O + "/parts/{part}", json("{\"agree\":true}", 404, 422)),
            Map.entry("POST " + D + "/lineage/updates", bare(409)),
            Map.entry("GET " + D + "/update", bare(409)),
            Map.entry("GET /documents/{organization}/{slug}/update", bare(409)),
            Map.entry("POST " + D + "/update", json("{}", 409)),
            Map.entry("PUT " + D + "/update/decisions/{clause}", json("{}", 409)),
            Map.entry("DELETE " + D + "/update/decisions/{clause}", bare(409)),
            Map.entry("PUT " + D + "/update/answer", json("{}", 409)),
            Map.entry("DELETE " + D + "/update/answer", bare(409)),
            Map.entry("POST " + O + "/updates", json("{}", 409)),
            Map.entry("PUT " + O + "/reviews/{review}", json("{\"state\":\"done\"}", 404)),
            Map.entry("POST " + O + "/archive", bare(202)),
            Map.entry("PUT " + O + "/archive", new Probe("", "application/zip", "x", Set.of(422))),
            Map.entry("GET " + O + "/archive/restored/{job}", bare(404)),
            Map.entry("GET " + O + "/founding-offers", bare(404)),
            Map.entry("POST " + O + "/founding-offers", new Probe("", "text/csv", "x", Set.of(404))),
            Map.entry("PUT " + O + "/coverage/{recommendation}", json("{\"reason\":\"Other.\"}", 428)),
            Map.entry("DELETE " + O + "/coverage/{recommendation}", bare(428)),
            Map.entry("GET " + O + "/invitations/{invitation}", bare(404)),
            Map.entry("DELETE " + O + "/invitations/{invitation}", bare(404)),
            Map.entry("POST " + O + "/members", json("{\"role\":\"nobody\"}", 422)),
            Map.entry("PUT " + O + "/members/{member}", json("{\"role\":\"nobody\"}", 422)),
            Map.entry("DELETE " + O + "/members/{member}", bare(404)),
            Map.entry("PUT " + O + "/house-style", json("{\"chosen\":\"none\"}", 422)),
            Map.entry("PUT " + O + "/house-style/file", new Probe("", "application/octet-stream", "x", Set.of(422))),
            Map.entry("GET " + O + "/house-style/file", bare(404)),
            Map.entry("DELETE " + O + "/house-style/file", bare(204)),
            Map.entry("POST " + O + "/resolutions-book", json("{\"session\":\"none\"}", 422)),
            Map.entry("POST /api/v1/books", json("{\"title\":\"\"}", 422)),
            Map.entry("GET /api/v1/search", new Probe("?q=towing", "", "", Set.of(200))),
            Map.entry("DELETE /api/v1/searches/recent", bare(204)),
            Map.entry("POST /api/v1/searches", json("{}", 422)),
            Map.entry("GET /api/v1/searches/{search}", bare(404)),
            Map.entry("DELETE /api/v1/searches/{search}", bare(404)),
            Map.entry("POST /api/v1/searches/{search}/looks", bare(404)),
            Map.entry("PUT /api/v1/searches/{search}/feed", bare(404)),
            Map.entry("DELETE /api/v1/searches/{search}/feed", bare(404)),
            Map.entry("POST /api/v1/search/index/rebuilds", bare(202)),
            Map.entry("GET /api/v1/suggest", new Probe("?q=tow", "", "", Set.of(200))),
            Map.entry("GET /api/v1/recommendations/{id}", at("/api/v1/recommendations/USCM-2020/de-escalation/1")),
            Map.entry("PUT /api/v1/accounts/{member}", json("{}", 404, 422)),
            Map.entry("DELETE /api/v1/accounts/{member}/sessions", bare(404)),
            Map.entry("POST /api/v1/accounts/{member}/password-links", bare(404)),
            Map.entry("POST /api/v1/demo", json("{\"departments\":0}", 422)),
            Map.entry("GET /api/v1/jobs/{job}", bare(404)),
            Map.entry("DELETE /api/v1/jobs/{job}", bare(404)),
            Map.entry("GET /api/v1/jobs/{job}/file", bare(404)),
            Map.entry("GET /api/v1/tokens/{token}", bare(404)),
            Map.entry("DELETE /api/v1/tokens/{token}", bare(404)),
            Map.entry("POST /api/v1/tokens", json("{}", 422)));

    static final Probe READ = bare(200);

    /// Addresses that change what they are asked about whoever asks, or that are no part of the
    /// interface.
    static final List<String> APART = List.of("/openapi", "/health", "/metrics");

    private static Probe json(String body, Integer... allowed) {
        return new Probe("", JSON, body, Set.of(allowed));
    }

    private static Probe bare(Integer... allowed) {
        return new Probe("", "", "", Set.of(allowed));
    }

    /// Another address than the parts make: a part of this name means something else there.
    private static Probe at(String address) {
        return new Probe("=" + address, "", "", Set.of(200));
    }

    /// The path of a try, from the address in the description of the interface.
    String path(String template, Map<String, String> more) {
        var whole = query.startsWith("=") ? query.substring(1) : template + query;
        for (var part : more.entrySet()) whole = whole.replace("{" + part.getKey() + "}", part.getValue());
        for (var part : PARTS.entrySet()) whole = whole.replace("{" + part.getKey() + "}", part.getValue());
        return whole;
    }
}
