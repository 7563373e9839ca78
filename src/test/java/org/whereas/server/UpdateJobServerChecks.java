package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Clerk.refused;
import static org.whereas.server.Pair.LAST;
import static org.whereas.server.Server.check;
import static org.whereas.server.Server.json;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Updates that go into many copies as long work.
class UpdateJobServerChecks implements ServerChecks {

    /// Of the twenty that are taken in at once.
    private static final int MORE_THAN_TWO_PORTIONS = 43;

    @Override
    public Stream<DynamicTest> checks(Server server) {
        return Stream.of(
                check("many copies take their updates in as long work", () -> many(server)),
                check("a model's version goes into all copies that somebody may write, as one job", () -> all(server)),
                check("a draft that is posted for comment goes into no copy", () -> commented(server)));
    }

    private static void many(Server server) {
        var clerk = new Clerk(server);
        var organization = clerk.organization();
        var model = clerk.policy();
        clerk.post(model);
        var copies = new ArrayList<Pair>();
        for (var i = 0; i < 5; i++) copies.add(Pair.of(clerk, model, organization));
        var last = copies.getLast();
        last.change(last.copy(), LAST, "Drivers are told where the car stands.");
        last.change(model, LAST, "Drivers are told where the vehicle is.");
        last.issue("editorial", "");

        var begun = server.postJson(last.inbox(), "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var job = over(server, begun.headers().firstValue("Location").orElseThrow());

        assertThat(job.getInt("total")).isEqualTo(5);
        assertThat(job.getInt("done")).isEqualTo(4);
        assertThat(job.getInt("failed")).isEqualTo(1);
        assertThat(job.getJsonArray("failures").getJsonObject(0).getString("title"))
                .contains("towing-5");
        assertThat(job.getString("result")).isEqualTo("/organizations/" + organization + "/updates");
        for (var copy : copies.subList(0, 4))
            assertThat(clerk.text(copy.copy())).contains("the vehicle is");
        assertThat(clerk.text(last.copy())).contains("car stands");
        assertThat(json(server.get(last.inbox())).getInt("total")).isEqualTo(1);
        assertThat(server.page("/jobs/" + job.getInt("id")).body()).contains("towing-5");
        refused(server.as(stranger(server)).get("/api/v1/jobs/" + job.getInt("id")), 404, "not-found");
    }

    private static void all(Server server) {
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var copies = new ArrayList<Pair>();
        for (var i = 0; i < MORE_THAN_TWO_PORTIONS; i++) copies.add(Pair.of(clerk, model, clerk.organization()));
        var newcomer = new Newcomer(server);
        var others = Pair.of(newcomer.clerk(), model, newcomer.clerk().organization());
        var clashing = Pair.of(clerk, model, clerk.organization());
        clashing.change(clashing.copy(), LAST, "Drivers are told where the car stands.");
        var declined = Pair.of(clerk, model, clerk.organization());
        refused(server.postJson(model + "/lineage/updates", ""), 409, "wrong-state");
        copies.getFirst().change(model, LAST, "Drivers are told where the vehicle is.");
        copies.getFirst().issue("editorial", "");
        answer(declined, "declined");

        refused(server.as(stranger(server)).postJson(model + "/lineage/updates", ""), 409, "wrong-state");
        var begun = server.postJson(model + "/lineage/updates", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var job = over(server, begun.headers().firstValue("Location").orElseThrow());

        assertThat(job.getInt("total")).isEqualTo(MORE_THAN_TWO_PORTIONS + 1);
        assertThat(job.getInt("done")).isEqualTo(MORE_THAN_TWO_PORTIONS);
        assertThat(job.getJsonArray("failures").getJsonObject(0).getString("title"))
                .isEqualTo("Towing (" + clashing.organization() + "/towing)");
        assertThat(clerk.text(declined.copy())).doesNotContain("the vehicle is");
        assertThat(declined.waiting().getJsonObject("answer").getString("reason"))
                .isEqualTo("Not for us.");
        recorded(server, job.getInt("id"));
        for (var copy : copies) {
            assertThat(clerk.text(copy.copy())).contains("the vehicle is");
            assertThat(clerk.tag(copy.copy())).as("taken in once").startsWith("\"2-");
        }
        assertThat(others.clerk().text(others.copy())).doesNotContain("the vehicle is");
        var family = model.replace("/api/v1", "") + "/lineage";
        assertThat(server.page(family).body()).as("the clash waits").contains(family + "/updates");
        answer(clashing, "declined");
        assertThat(server.page(family).body()).as("nothing waits").doesNotContain(family + "/updates");
        refused(server.postJson(model + "/lineage/updates", ""), 409, "wrong-state");
    }

    private static void answer(Pair pair, String answer) {
        var body = "{\"answer\":\"" + answer + "\",\"reason\":\"Not for us.\"}";
        assertThat(pair.clerk()
                        .putJson(pair.copy() + "/update/answer", "", body)
                        .statusCode())
                .isEqualTo(200);
    }

    /// The audit names a job, but not the model that its title names.
    private static void recorded(Server server, int job) {
        assertThat(json(server.get("/api/v1/audit?action=job-asked&document=" + job))
                        .getInt("total"))
                .isEqualTo(1);
        assertThat(server.get("/api/v1/audit?action=job-asked").body()).doesNotContain("Take version", "Towing");
    }

    private static void commented(Server server) {
        var own = new Newcomer(server).clerk();
        var clerk = new Clerk(server);
        var model = clerk.policy();
        clerk.post(model);
        var pair = Pair.of(own, model, own.organization());
        var privileged = new Pair(clerk, model, pair.organization(), pair.copy());
        privileged.change(model, LAST, LAST + " At once.");
        privileged.issue("editorial", "");
        var inForce = json(own.server().get(model)).getJsonObject("document").getInt("inForce");
        privileged.change(model, " At once.", " At once and in writing.");
        clerk.moved(model, "in-review", ",\"posted\":true");

        var seen = json(own.server().get(model)).getJsonObject("document");
        var offered = pair.waiting().getInt("to");
        var begun = own.server().postJson(model + "/lineage/updates", "");

        assertThat(seen.getInt("inForce"))
                .as("what holds while a draft is commented on")
                .isEqualTo(inForce);
        assertThat(seen.getInt("revision")).isGreaterThan(inForce);
        assertThat(offered).isEqualTo(inForce);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        over(own.server(), begun.headers().firstValue("Location").orElseThrow());
        assertThat(own.text(pair.copy())).contains("At once.").doesNotContain("in writing");
        assertThat(json(own.server().get(pair.inbox())).getInt("total")).isZero();
        refused(own.server().postJson(model + "/lineage/updates", ""), 409, "wrong-state");
    }

    /// Another member's token.
    private static String stranger(Server server) {
        return new Newcomer(server).token();
    }

    /// The job, when it is over.
    static JsonObject over(Server server, String location) {
        var job = json(server.get(location));
        for (var tries = 0; tries < 3000 && !job.containsKey("finished"); tries++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            job = json(server.get(location));
        }
        assertThat(job.getString("state")).isEqualTo("done");
        return job;
    }
}
