package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whereas.server.Guest;
import org.whereas.server.Server;

/// Everybody who can stand in front of a document: each role in its organization and in another, strangers, tokens with
/// less scope, and the documents of that organization in every state, posted and not.
final class Cast {

    /// The organization of the documents, in the table.
    static final long HERE = 7;

    private static final long ELSEWHERE = 8;
    private static final String PASSWORD = "tern otter clay";
    private static final List<String> EVERYTHING = List.of("read", "draft", "approve", "administer");

    private static final String POLICY = """
            ---
            title: Rights
            kind: local-policy
            fields:
              department.name: {label: Name of the department, required: true}
            ---

            # Towing {#towing}

            The {{department.name}} tows with care. {#care meets="USCM-2020/de-escalation/1"}

            - Tow at once. {#now option=towing choice=now label="At once"}
            - Tow after a day. {#later option=towing choice=later label="After a day"}
            """;

    /// Somebody, and what the table takes them for.
    record Party(String name, Server server, Standing standing) {}

    /// A document that stands somewhere.
    record Prepared(String slug, Status status, boolean posted, int number) {}

    private final Server site;
    private final String here;
    private final String elsewhere;
    private final List<Party> parties = new ArrayList<>();
    private final List<Prepared> documents = new ArrayList<>();

    Cast(Server site) {
        this.site = site;
        here = found();
        elsewhere = found();
        var owner = people(here, HERE, " here");
        people(elsewhere, ELSEWHERE, " elsewhere");
        parties.add(new Party("nobody signed in", site.anonymous(), Standing.ANONYMOUS));
        parties.add(
                new Party("site administrator", site, new Standing(1, "", true, Map.of(), Set.of(), Scope.EVERYTHING)));
        limited(owner, "reading token", Scope.READ);
        limited(owner, "drafting token", Scope.READ, Scope.DRAFT);
        limited(owner, "approving token", Scope.READ, Scope.APPROVE);
        for (var status : Status.values())
            for (var posted : List.of(true, false)) documents.add(document(owner.server(), status, posted));
    }

    String here() {
        return here;
    }

    List<Party> parties() {
        return parties;
    }

    List<Prepared> documents() {
        return documents;
    }

    /// The organization for which somebody would make a copy: their own.
    String target(Party party) {
        return party.standing().roles().containsKey(ELSEWHERE) ? elsewhere : here;
    }

    /// Whether the table lets somebody make a document there.
    boolean mayMake(Party party) {
        return party.standing().may(Action.MAKE_DOCUMENT, target(party).equals(here) ? HERE : ELSEWHERE);
    }

    private String found() {
        var slug = site.fresh("cast");
        var made = site.postJson(
                "/api/v1/organizations",
                "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return slug;
    }

    /// One of each role; the bootstrap administrator who let them in leaves. Returns the administrator.
    private Party people(String organization, long number, String where) {
        Party last = null;
        for (var role : Role.values()) {
            var token = token(member(organization, role), EVERYTHING);
            var standing = new Standing(51, "", false, Map.of(number, role), Set.of(), Scope.EVERYTHING);
            last = new Party(role.word() + where, site.as(token), standing);
            parties.add(last);
        }
        var left = site.send(site.request("/api/v1/organizations/" + organization + "/members/1")
                .DELETE());
        assertThat(left.statusCode()).as(left.body()).isEqualTo(204);
        return last;
    }

    private Guest member(String organization, Role role) {
        var invited = site.postJson(
                "/api/v1/organizations/" + organization + "/members", "{\"role\":\"" + role.word() + "\"}");
        var path = Server.json(invited).getString("path");
        var guest = new Guest(site);
        guest.open(path);
        var email = site.fresh(role.word()) + "@example.org";
        var joined = guest.fill(path, Map.of("name", "The " + role.word(), "email", email, "password", PASSWORD));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }

    private static String token(Guest guest, List<String> scopes) {
        var body = "{\"name\":\"try\",\"scopes\":[\"" + String.join("\",\"", scopes) + "\"]}";
        var made = guest.send(guest.request("/api/v1/tokens")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Server.json(made).getString("token");
    }

    private void limited(Party owner, String name, Scope... scopes) {
        var words = List.of(scopes).stream().map(Scope::word).toList();
        var made = owner.server()
                .postJson("/api/v1/tokens", "{\"name\":\"less\",\"scopes\":[\"" + String.join("\",\"", words) + "\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var token = Server.json(made).getString("token");
        var standing = new Standing(51, "", false, owner.standing().roles(), Set.of(), Set.of(scopes));
        parties.add(new Party("administrator's " + name, site.as(token), standing));
    }

    private Prepared document(Server owner, Status status, boolean posted) {
        var slug = status.word() + (posted ? "-posted" : "");
        var made = owner.post("/api/v1/documents?organization=" + here + "&slug=" + slug, "text/markdown", POLICY);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        for (var step : path(status)) move(owner, slug, step, "");
        if (posted) move(owner, slug, status, ",\"posted\":true");
        var whole = owner.get("/api/v1/documents/" + here + "/" + slug);
        return new Prepared(
                slug,
                status,
                posted,
                Server.json(whole).getJsonObject("document").getInt("revision"));
    }

    private static List<Status> path(Status to) {
        var through = List.of(Status.IN_REVIEW, Status.APPROVED, Status.IN_FORCE);
        if (to == Status.SUPERSEDED || to == Status.RESCINDED) {
            var all = new ArrayList<>(through);
            all.add(to);
            return all;
        }
        return through.subList(0, to.ordinal());
    }

    private void move(Server owner, String slug, Status to, String more) {
        var moved = owner.put(
                "/api/v1/documents/" + here + "/" + slug + "/status",
                "application/json",
                "",
                "{\"status\":\"" + to.word() + "\"" + more + "}");
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }
}
