package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;

/// House styles over HTTP.
class HouseStyleServerChecks implements ServerChecks {

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an organization's Word files look as it chose", () -> chosen(server)),
                check("an organization brings a Word file as its house style", () -> own(server)),
                check("a house style that cannot be is refused", () -> refusals(server)));
    }

    private static void chosen(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "towing", Clerk.POLICY);
        var house = "/api/v1/organizations/" + organization + "/house-style";

        var before = word(server, document + "/export");
        var answer = server.put(house, "application/json", "", "{\"chosen\":\"record\"}");
        var after = word(server, document + "/export");
        var usual = word(server, document + "/export?style=usual");

        assertThat(json(answer).getString("chosen")).isEqualTo("record");
        assertThat(after.get("word/document.xml")).contains("w:lnNumType");
        assertThat(usual).isEqualTo(before);
    }

    private static void own(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = clerk.document(organization, "towing", Clerk.POLICY);
        var house = "/api/v1/organizations/" + organization + "/house-style";
        var specimen = server.client()
                .send(server.request("/api/v1/house-styles/manual").build(), BodyHandlers.ofByteArray())
                .body();

        var brought = server.send(server.request(house + "/file")
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", "letterhead.docx")
                .PUT(BodyPublishers.ofByteArray(specimen)));
        var parts = word(server, document + "/export");

        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
        assertThat(json(brought).getString("chosen")).isEqualTo("own");
        assertThat(json(brought).getString("file")).isEqualTo("letterhead.docx");
        assertThat(json(brought).getJsonArray("missing")).isEmpty();
        assertThat(parts.get("word/header-house-default.xml"))
                .contains(organization, "Towing")
                .doesNotContain("{{");
        assertThat(server.get("/organizations/" + organization + "/house-style").body())
                .contains("letterhead.docx", "Arial");
        assertThat(server.get(house + "/file").statusCode()).isEqualTo(200);
        assertThat(server.send(server.request(house + "/file").DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(json(server.get(house)).getString("chosen")).isEqualTo("usual");
    }

    private static void refusals(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var house = "/api/v1/organizations/" + organization + "/house-style";
        var document = clerk.document(organization, "towing", Clerk.POLICY);

        refused(server.put(house, "application/json", "", "{\"chosen\":\"own\"}"), 422, "invalid");
        refused(server.put(house, "application/json", "", "{\"chosen\":\"loud\"}"), 422, "invalid");
        refused(server.get(document + "/export?style=loud"), 422, "invalid");
        refused(brought(server, house, "Hello"), 422, "text-refused");
        assertThat(server.anonymous().get(house).statusCode()).isEqualTo(401);
        assertThat(brought(server.anonymous(), house, "x").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/v1/house-styles/own").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> brought(Server server, String house, String file) {
        return server.put(house + "/file", "application/octet-stream", "", file);
    }

    private static Map<String, String> word(Server server, String address) throws Exception {
        var answer = server.client().send(server.request(address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return parts;
    }
}
