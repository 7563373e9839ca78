package org.whereas.server;

import static org.whereas.server.Server.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/// Somebody who is new here and works with a token of their own, in an organization that they administer.
record Newcomer(Server server, String organization, String token) {

    Newcomer(Server server) {
        this(server, new Clerk(server).organization());
    }

    private Newcomer(Server server, String organization) {
        this(server, organization, token(server, organization));
    }

    /// The clerk that this person is.
    Clerk clerk() {
        return new Clerk(server.as(token));
    }

    private static String token(Server server, String organization) {
        var invited =
                server.postJson("/api/v1/organizations/" + organization + "/members", "{\"role\":\"administrator\"}");
        var path = json(invited).getString("path");
        var guest = new Guest(server);
        guest.open(path);
        var email = server.fresh("newcomer") + "@example.org";
        guest.fill(path, Map.of("name", "Robin", "email", email, "password", "tern otter clay"));
        var wanted = "{\"name\":\"work\",\"scopes\":[\"draft\",\"approve\",\"administer\"]}";
        var made = guest.send(guest.request("/api/v1/tokens")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted)));
        return json(made).getString("token");
    }
}
