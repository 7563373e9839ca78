package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Drafting resolutions, over HTTP: their parts, record, adoptions and numbers.
final class ResolutionServerChecks implements ServerChecks {

    private static final String TEXT = """
            ---
            title: On Trees
            kind: resolution
            fields:
              resolution.number: {label: Number, required: true}
            ---

            Resolution {{resolution.number}} {#number}

            WHEREAS, parks are few; now, therefore, be it {#few}

            RESOLVED that the City plants trees. {#plant}
            """;

    private static final int AT_ONCE = 12;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("recitals and clauses are added, moved and taken out", () -> parts(server)),
                check("the record is written into the head", () -> record(server)),
                check("adopted documents are pinned to a version", () -> adopts(server)),
                check("each number goes to exactly one, without a gap", () -> numbers(server)),
                check("a pattern of numbers is checked", () -> patterns(server)),
                check("what is pasted keeps what carries meaning", () -> paste(server)),
                check("nobody else sees a resolution that is drafted", () -> hidden(server)),
                check("the pages do the same as the interface", () -> pages(server)),
                check("a second resolution does not begin with the record of the first", () -> second(server)),
                check("a part stands beside the model's, with what differs", () -> beside(server)),
                check("two who draft at once see what the other wrote", () -> two(server)));
    }

    private static String resolution(Clerk clerk, String organization, String slug) {
        return clerk.document(organization, slug, TEXT);
    }

    private static JsonObject act(Clerk clerk, String document, String body) {
        var answer = clerk.server()
                .send(clerk.server()
                        .request(document + "/resolution/acts")
                        .header("Content-Type", "application/json")
                        .header("If-Match", clerk.tag(document))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static void parts(Server server) {
        var clerk = new Clerk(server);
        var document = resolution(clerk, clerk.organization(), "trees");

        act(clerk, document, "{\"act\":\"add\",\"kind\":\"recital\",\"words\":\"summers grow hot.\"}");
        act(clerk, document, "{\"act\":\"add\",\"kind\":\"clause\",\"words\":\"the clerk sends copies\"}");
        var parts = json(server.get(document + "/resolution")).getJsonArray("parts");
        var sends = parts.getJsonObject(parts.size() - 1).getString("id");
        act(clerk, document, "{\"act\":\"up\",\"part\":\"" + sends + "\"}");
        var view = json(server.get(document + "/resolution"));

        assertThat(view.getJsonArray("parts").getValuesAs(JsonObject.class))
                .filteredOn(p -> p.getBoolean("formal"))
                .extracting(p -> p.getString("words"))
                .containsExactly(
                        "parks are few",
                        "summers grow hot",
                        "that the clerk sends copies",
                        "that the City plants trees");
        assertThat(clerk.text(document))
                .contains("WHEREAS, parks are few; and {#few}", "hot; now, therefore, be it")
                .contains("\nRESOLVED that the clerk sends copies. ", "BE IT FURTHER RESOLVED that the City plants");
        act(clerk, document, "{\"act\":\"remove\",\"part\":\"few\"}");
        assertThat(clerk.text(document)).doesNotContain("parks are few");
        refused(
                clerk.server()
                        .send(server.request(document + "/resolution/acts")
                                .header("Content-Type", "application/json")
                                .header("If-Match", clerk.tag(document))
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"act\":\"up\",\"part\":\"none\"}"))),
                422,
                "text-refused");
        refused(server.postJson(document + "/resolution/acts", "{\"act\":\"settle\"}"), 428, "condition-missing");
        refused(server.postJson(clerk.policy() + "/resolution/number", ""), 409, "wrong-state");
    }

    private static void record(Server server) {
        var clerk = new Clerk(server);
        var document = resolution(clerk, clerk.organization(), "trees");
        var body = """
                {"title":"On Trees","mover":"A. Example","adopted":"2027-05-04","sponsors":["B. Example"],
                 "votes":[{"name":"A. Example","vote":"aye"},{"name":"B. Example","vote":"nay"}],
                 "signatures":[{"name":"C. Example","title":"Mayor"}]}""";

        var saved = clerk.putJson(document + "/resolution/proceedings", clerk.tag(document), body);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(clerk.text(document)).contains("mover: A. Example", "vote: nay", "title: Mayor");
        var told = json(server.get(document + "/resolution")).getJsonObject("proceedings");
        assertThat(told.getJsonArray("votes")).hasSize(2);
        assertThat(told.getString("adopted")).isEqualTo("2027-05-04");
        refused(clerk.putJson(document + "/resolution/proceedings", clerk.tag(document), "{}"), 422, "invalid");
    }

    private static void adopts(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = resolution(clerk, organization, "trees");
        var hidden = clerk.policy();

        var adopted = server.send(server.request(document + "/resolution/adopts")
                .header("Content-Type", "application/json")
                .header("If-Match", clerk.tag(document))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"document\":\"uscm/de-escalation\"}")));

        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        assertThat(clerk.text(document)).contains("document: uscm/de-escalation", "version: 1.0.0", "revision: ");
        assertThat(json(server.get(document + "/advice")).toString()).doesNotContain("adopted-not-pinned");
        assertThat(hidden).isNotEmpty();
        var dropped = server.send(server.request(document + "/resolution/adopts/uscm/de-escalation")
                .header("If-Match", clerk.tag(document))
                .DELETE());
        assertThat(dropped.statusCode()).isEqualTo(200);
        assertThat(clerk.text(document)).doesNotContain("adopts:");
    }

    private static void numbers(Server server) throws Exception {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var series = "/api/v1/organizations/" + organization + "/resolution-numbers";
        assertThat(clerk.putJson(series, "", "{\"pattern\":\"R-{n:3}\",\"next\":7}")
                        .statusCode())
                .isEqualTo(200);
        var documents = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> resolution(clerk, organization, "trees-" + i))
                .toList();

        var given = atOnce(documents.stream()
                .map(d -> (Callable<String>) () ->
                        json(server.postJson(d + "/resolution/number", "")).getString("number"))
                .toList());

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(7, 7 + AT_ONCE)
                        .mapToObj("R-%03d"::formatted)
                        .toList());
        assertThat(clerk.text(documents.getFirst()))
                .contains("number: " + given.getFirst(), "value: " + given.getFirst());
        refused(server.postJson(documents.getFirst() + "/resolution/number", ""), 409, "wrong-state");
        assertThat(json(server.get(series)).getInt("next")).isEqualTo(7 + AT_ONCE);
    }

    private static <T> List<T> atOnce(List<Callable<T>> asked) throws Exception {
        var barrier = new CyclicBarrier(asked.size());
        try (var threads = Executors.newFixedThreadPool(asked.size())) {
            var waiting = asked.stream()
                    .map(ask -> (Callable<T>) () -> {
                        barrier.await();
                        return ask.call();
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(waiting)) answers.add(answer.get());
            return answers;
        }
    }

    private static void patterns(Server server) {
        var clerk = new Clerk(server);
        var series = "/api/v1/organizations/" + clerk.organization() + "/resolution-numbers";

        assertThat(json(server.get(series)).getString("pattern")).isEqualTo("{year}-{n:4}");
        for (var pattern : List.of("none", "{n}{n}", "<{n}>", "{n:0}", "{month}-{n}"))
            refused(clerk.putJson(series, "", "{\"pattern\":\"" + pattern + "\"}"), 422, "invalid");
        refused(clerk.putJson(series, "", "{\"pattern\":\"{n}\",\"next\":0}"), 422, "invalid");
        refused(server.anonymous().get(series), 401, "sign-in-needed");
    }

    private static void paste(Server server) {
        var clerk = new Clerk(server);
        var document = resolution(clerk, clerk.organization(), "trees");
        var html = "<p style=\"color:red\"><b>Stop</b> and <u>listen</u>.</p><ul><li>one</li></ul><script>x()</script>";

        var pasted = json(server.post(document + "/paste", "text/html", html));
        var shown = server.post(document + "/preview?clause=plant", Clerk.MARKDOWN, "RESOLVED that **we** plant.");

        assertThat(pasted.getString("markdown")).isEqualTo("**Stop** and listen.\n\n- one\n");
        assertThat(pasted.getJsonArray("dropped").toString()).contains("Fonts", "listen", "script");
        assertThat(shown.body()).contains("<strong>we</strong>");
        assertThat(clerk.text(document)).contains("the City plants");
        refused(server.post(document + "/paste", "text/html", "<div>".repeat(300) + "x"), 422, "text-refused");
    }

    private static void hidden(Server server) {
        var clerk = new Clerk(server);
        var document = resolution(clerk, clerk.organization(), "trees");
        var stranger = server.anonymous();

        for (var path : List.of("/resolution")) refused(stranger.get(document + path), 404, "not-found");
        for (var path : List.of("/resolution/acts", "/resolution/number", "/paste"))
            assertThat(stranger.post(document + path, path.equals("/paste") ? "text/html" : "application/json", "{}")
                            .statusCode())
                    .isEqualTo(401);
    }

    private static void pages(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var document = resolution(clerk, organization, "trees");
        var path = document.replace("/api/v1", "");

        var desk = server.page(path + "/desk?clause=plant");
        var record = server.page(path + "/desk/record");
        var adopts = server.page(path + "/desk/adopts");
        var fresh = server.page("/resolutions/new?organization=" + organization);
        var numbers = server.page("/organizations/" + organization + "/resolution-numbers");

        assertThat(desk.body()).contains("that the City plants trees", "Take out", "Give it the next number");
        assertThat(List.of(desk, record, adopts, fresh, numbers)).allMatch(page -> page.statusCode() == 200);
        assertThat(fresh.body()).contains("Resolution of a City Adopting Police Policies");
        var moved = server.send(server.request(path + "/desk/acts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("base=1&act=add&kind=clause&words=we+water")));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
        assertThat(clerk.text(document)).contains("BE IT FURTHER RESOLVED that we water.");
        var refused = server.send(server.request(path + "/desk/acts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("base=1&act=add&kind=clause&words=we+wait")));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("we wait");
        var odd = server.send(server.request(path + "/desk/acts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "base=2&act=add&part=plant&kind=clause&words=%23+A+heading%0A%0A-+and+a+list")));
        assertThat(odd.statusCode()).as(odd.body()).isEqualTo(422);
        assertThat(odd.body().split("# A heading", -1))
                .as("what was typed for a new part stands there, and not in the part in hand")
                .hasSize(2);
    }

    private static java.net.http.HttpResponse<String> sent(Server server, String path, String form) {
        return server.post(path, "application/x-www-form-urlencoded", form);
    }

    private static void second(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var forks = Clerk.DOCUMENTS + "/uscm/adoption-resolution/forks";
        var body = "{\"organization\":\"" + organization + "\",\"slug\":\"one\",\"fields\":"
                + "{\"city.name\":\"Northfield\",\"vote.ayes\":\"Ada\",\"mover.name\":\"Grace\"}}";
        assertThat(server.postJson(forks, body).statusCode()).isEqualTo(201);
        var one = Clerk.DOCUMENTS + "/" + organization + "/one";
        var number = json(server.postJson(one + "/resolution/number", "")).getString("number");
        var again = "organization=" + organization + "&title=Two&template=uscm%2Fadoption-resolution";
        assertThat(sent(server, "/resolutions/new", again).statusCode()).isEqualTo(303);
        assertThat(server.postJson(one + "/forks", "{\"organization\":\"" + organization + "\",\"slug\":\"three\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(clerk.text(one)).contains("number: " + number, "value: " + number);
        for (var next : List.of("two", "three"))
            assertThat(clerk.text(Clerk.DOCUMENTS + "/" + organization + "/" + next))
                    .as(next)
                    .contains("value: Northfield")
                    .doesNotContain(number, "value: Ada", "value: Grace");
    }

    private static void beside(Server server) {
        var clerk = new Clerk(server);
        var template = resolution(clerk, clerk.organization(), "trees");
        clerk.post(template);
        var made = server.postJson(template + "/forks", "{\"organization\":\"" + clerk.organization() + "\"}");
        var copy = made.headers().firstValue("Location").orElseThrow();
        var page = copy.replace("/api/v1", "");
        act(clerk, copy, "{\"act\":\"reword\",\"part\":\"plant\",\"words\":\"that the City plants oaks\"}");

        var desk = server.page(page + "/desk?clause=plant").body();

        assertThat(desk)
                .contains("id=\"differs\"", "that the City plants trees.", page + "/deviations")
                .contains("/deviations/plant");
        assertThat(server.page(template.replace("/api/v1", "") + "/desk?clause=plant")
                        .body())
                .doesNotContain("id=\"differs\"");
    }

    private static void two(Server server) {
        var clerk = new Clerk(server);
        var document = resolution(clerk, clerk.organization(), "trees");
        var desk = document.replace("/api/v1", "") + "/desk";
        assertThat(sent(server, desk + "/acts", "base=1&act=reword&part=plant&words=that+the+City+plants+oaks")
                        .statusCode())
                .isEqualTo(303);

        var late = sent(server, desk + "/acts", "base=1&act=reword&part=plant&words=that+the+City+plants+elms");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("plants oaks", "id=\"theirs\"", "plants elms</textarea>", "name=\"base\" value=\"2\"");
        var beside = sent(server, desk + "/acts", "base=1&act=reword&part=few&words=parks+are+rare");
        assertThat(beside.body())
                .as("nobody has touched that part")
                .contains("parks are rare</textarea>")
                .doesNotContain("id=\"theirs\"");
        assertThat(sent(server, desk + "/acts", "base=2&act=remove&part=plant").statusCode())
                .isEqualTo(303);
        var gone = sent(server, desk + "/acts", "base=2&act=reword&part=plant&words=that+the+City+plants+elms");
        assertThat(gone.body()).contains("plants elms</textarea>", "value=\"clause\" checked");

        var record = desk + "/record";
        assertThat(sent(server, record, "base=3&title=On+Trees&mover=Ada&session=Spring")
                        .statusCode())
                .isEqualTo(303);
        var both = sent(server, record, "base=3&title=On+Old+Trees&mover=Grace");
        assertThat(both.statusCode()).isEqualTo(412);
        assertThat(both.body())
                .contains("somebody else wrote “Ada” in the meantime, and you “Grace”", "value=\"Spring\"")
                .contains("value=\"On Old Trees\"", "value=\"Grace\"", "name=\"base\" value=\"4\"");
        assertThat(sent(server, record, "base=4&title=On+Old+Trees&mover=Grace&session=Spring")
                        .statusCode())
                .isEqualTo(303);
    }
}
