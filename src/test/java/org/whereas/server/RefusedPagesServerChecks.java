package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Server.check;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Forms with what cannot be taken: the page is shown once more and says why, whoever sent it.
final class RefusedPagesServerChecks implements ServerChecks {

    private static final String LONG = "x".repeat(30_000);

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("an administrator of everything reads why a form was refused", () -> refused(server)),
                check("a person reads why a form was refused", () -> refused(new Newcomer(server))));
    }

    private static void refused(Newcomer person) {
        refused(person.clerk(), person.organization());
    }

    private static void refused(Server server) {
        var clerk = new Clerk(server);
        refused(clerk, clerk.organization());
    }

    /// A form and what is wrong in it.
    private record Sent(String path, String form) {}

    private static void refused(Clerk clerk, String organization) {
        var model = clerk.document(organization, "towing", Clerk.POLICY).replace("/api/v1", "");
        var copy = model + "-here";
        var copied = send(clerk, new Sent(model + "/copy", "organization=" + organization + "&slug=towing-here"));
        assertThat(copied.statusCode()).as(copied.body()).isEqualTo(303);

        Stream.of(ofCopies(model, organization), ofText(copy), ofOrganization(organization))
                .flatMap(List::stream)
                .forEach(sent -> {
                    var answer = send(clerk, sent);
                    assertThat(answer.statusCode())
                            .as(() -> sent.path() + " "
                                    + sent.form()
                                            .substring(
                                                    0, Math.min(80, sent.form().length())) + "\n"
                                    + answer.body())
                            .isBetween(400, 499);
                    assertThat(answer.body()).contains("</html>");
                });
    }

    private static List<Sent> ofCopies(String model, String organization) {
        var owner = "organization=" + organization;
        return List.of(
                new Sent(model + "/copy", "organization=&slug=a"),
                new Sent(model + "/copy", "organization=nobody-here&slug=a"),
                new Sent(model + "/copy", owner + "&slug=No+Good"),
                new Sent(model + "/copy", owner + "&slug=" + LONG),
                new Sent(model + "/copy", owner + "&slug=towing-here"),
                new Sent(model + "/copy", owner + "&slug=a&version=99"),
                new Sent("/organizations/" + organization + "/copies", ""),
                new Sent("/organizations/" + organization + "/copies", "model=nobody/nothing"),
                new Sent("/resolutions/new", "title=On+Trees"),
                new Sent("/resolutions/new", "organization=nobody-here&title=On+Trees"),
                new Sent("/resolutions/new", owner),
                new Sent("/resolutions/new", owner + "&title=" + LONG),
                new Sent("/resolutions/new", owner + "&template=nobody/nothing"),
                new Sent("/resolutions/new", owner + "&template=" + LONG));
    }

    private static List<Sent> ofText(String copy) {
        return List.of(
                new Sent(copy + "/fields", "base=1&field.department.name=" + LONG.repeat(80)),
                new Sent(copy + "/fields", "base=1&field.nothing=a"),
                new Sent(copy + "/fields", "field.department.name=a"),
                new Sent(copy + "/options", "base=1&option.towing=never"),
                new Sent(copy + "/options", "base=1&option.nothing=now"),
                new Sent(copy + "/deviations/drivers-told-where-car", "kind=mood&explanation=a"),
                new Sent(copy + "/deviations/nothing", "kind=state-law&explanation=" + LONG),
                new Sent(copy + "/update/decide", "clause=nothing&take=model"),
                new Sent(copy + "/update/decide", "clause=towing&take=mood"),
                new Sent(copy + "/update/decide", ""),
                new Sent(copy + "/status/in-force", "effective=someday"),
                new Sent(copy + "/status/in-review", "effective=someday&why=" + LONG),
                new Sent(copy + "/edit", "base=1&text=---%0Atitle%3A+%5B%0A---%0A"),
                new Sent(copy + "/clauses/drivers-told-where-car/edit", "base=99&text=a"),
                new Sent(copy + "/returns/99", "take=all"));
    }

    private static List<Sent> ofOrganization(String organization) {
        var path = "/organizations/" + organization;
        return List.of(
                new Sent(path + "/resolution-numbers", "pattern=&next="),
                new Sent(path + "/resolution-numbers", "pattern=R-%7Bn%7D&next=many"),
                new Sent(path + "/resolution-numbers", "pattern=" + LONG + "&next=1"),
                new Sent(path + "/reviews/99999999", "to=settled&reason="),
                new Sent(path + "/reviews/99999999", "to=mood"),
                new Sent(path + "/house-style", "style=mood"),
                new Sent(path + "/resolutions-book", "session=" + LONG + "&clerk=" + LONG),
                new Sent(path + "/settings", "name=&kind=mood&version=0"),
                new Sent(path + "/settings", "name=" + LONG + "&version=0"),
                new Sent(path + "/settings/parent", "parent=" + organization),
                new Sent(path + "/settings/parent", "parent=nobody-here"),
                new Sent("/books", "act=make&organization=" + organization + "&title=" + LONG));
    }

    private static HttpResponse<String> send(Clerk clerk, Sent sent) {
        return clerk.server()
                .send(clerk.server()
                        .request(sent.path())
                        .setHeader("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(sent.form())));
    }
}
