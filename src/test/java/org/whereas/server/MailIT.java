package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Guest.onwards;
import static org.whereas.server.Server.json;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// What goes out by mail, taken by a real mail server: invitations and links for a new password.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MailIT {

    private static final String URL = "https://whereas.example.org";
    private static final String PASSWORD = "tern otter clay";
    private static final long PATIENCE = 60_000;
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static OwnServer own;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        MAIL.start();
        MAIL.setUser("whereas", "a secret of the two");
        own = new OwnServer(
                data,
                Path.of("target/whereas"),
                Map.of(
                        "WHEREAS_URL", URL,
                        "WHEREAS_MAIL_HOST", "127.0.0.1",
                        "WHEREAS_MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                        "WHEREAS_MAIL_SECURITY", "none",
                        "WHEREAS_MAIL_USER", "whereas",
                        "WHEREAS_MAIL_PASSWORD", "a secret of the two",
                        "WHEREAS_MAIL_FROM", "whereas@example.org"));
        server = own.start();
    }

    @AfterAll
    static void stop() {
        own.kill();
        MAIL.stop();
    }

    @Test
    void anInvitationGoesToTheAddressThatIsGiven() throws Exception {
        var email = server.fresh("ana") + "@example.org";
        var path = invitation(organization("Elm Ridge\\r\\nBcc: all@example.org"), email);

        var letter = letters(email, 1).getFirst();

        assertThat(letter.getFrom()[0]).hasToString("whereas@example.org");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).startsWith("Join Elm Ridge");
        assertThat(body(letter)).contains(URL + path);
        assertThat(new Guest(server).open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgottenPasswordIsChosenAnewByALinkThatWorksOnce() throws Exception {
        var email = server.fresh("joe") + "@example.org";
        var here = member(email);
        var visitor = new Guest(server);
        assertThat(visitor.open("/sign-in").body()).contains("Forgot your password?");
        assertThat(ask(visitor, email).statusCode()).isEqualTo(200);
        var path = link(letters(email, 2).getLast());

        visitor.open(path);
        var common = visitor.fill(path, Map.of("password", "password1"));
        var chosen = visitor.fill(path, Map.of("password", "river past hall"));

        assertThat(common.statusCode()).isEqualTo(422);
        assertThat(onwards(chosen)).endsWith("/sign-in?after=password");
        assertThat(here.open("/account").statusCode()).isEqualTo(303);
        assertThat(visitor.open(path).statusCode()).isEqualTo(409);
        assertThat(signIn(email, PASSWORD)).isEqualTo(422);
        assertThat(signIn(email, "river past hall")).isEqualTo(303);
    }

    @Test
    void nobodyLearnsByAskingWhoHasAnAccount() throws Exception {
        var email = server.fresh("lee") + "@example.org";
        member(email);

        var unknown = ask(new Guest(server), "nobody@nowhere.example");
        var known = ask(new Guest(server), email);

        letters(email, 2);
        assertThat(alike(unknown)).isEqualTo(alike(known)).contains("is on its way");
        assertThat(to("nobody@nowhere.example")).isEmpty();
    }

    @Test
    void aNewLinkVoidsTheOneBeforeAndOnlyAFewAreSent() throws Exception {
        var email = server.fresh("kim") + "@example.org";
        member(email);
        for (var i = 0; i < 3; i++) {
            ask(new Guest(server), email);
            letters(email, 2 + i);
        }
        ask(new Guest(server), email);
        var other = server.fresh("max") + "@example.org";
        member(other);
        ask(new Guest(server), other);
        letters(other, 2);

        var all = to(email);

        assertThat(all).hasSize(4);
        assertThat(new Guest(server).open(link(all.get(2))).statusCode()).isEqualTo(409);
        assertThat(new Guest(server).open(link(all.get(3))).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkLeadsToTheAddressOfTheSettingsWhateverTheRequestSays() throws Exception {
        var email = server.fresh("pat") + "@example.org";
        member(email);
        var guest = new Guest(server);
        guest.open("/password");
        guest.send(guest.form("/password", Map.of("email", email), guest.cookie("whereas-form"))
                .header("X-Forwarded-Host", "elsewhere.example"));

        assertThat(body(letters(email, 2).getLast()))
                .contains(URL + "/password/")
                .doesNotContain("elsewhere");
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        var email = server.fresh("sam") + "@example.org";
        var sam = member(email);
        var token = sam.fill("/account/tokens", Map.of("name", "t", "scopes", "read", "days", "9"))
                .body()
                .replaceAll("(?s).*<code id=\"fresh\">([^<]+)<.*", "$1");
        assertThat(server.as(token).get("/api/v1/tokens").statusCode()).isEqualTo(200);
        var account = json(server.get("/api/v1/accounts?q=" + email))
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        var path = json(server.postJson("/api/v1/accounts/" + account + "/password-links", ""))
                .getString("path");
        assertThat(new Guest(server).open(path).statusCode()).isEqualTo(200);

        var closed = server.put("/api/v1/accounts/" + account, "application/json", "", "{\"disabled\":true}");

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
        assertThat(sam.open("/account").statusCode()).isEqualTo(303);
        assertThat(server.as(token).get("/api/v1/tokens").statusCode()).isEqualTo(401);
        assertThat(signIn(email, PASSWORD)).isEqualTo(422);
        assertThat(new Guest(server).open(path).statusCode()).isEqualTo(409);
    }

    private static HttpResponse<String> ask(Guest guest, String email) {
        guest.open("/password");
        return guest.fill("/password", Map.of("email", email));
    }

    private static int signIn(String email, String password) {
        var guest = new Guest(server);
        guest.open("/sign-in");
        return guest.fill("/sign-in", Map.of("email", email, "password", password))
                .statusCode();
    }

    private static String alike(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_token\" value=\"[^\"]+\"", "");
    }

    private static String organization(String name) {
        var slug = server.fresh("org");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + name + "\",\"kind\":\"department\"}";
        var founded = server.postJson("/api/v1/organizations", body);
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
        return slug;
    }

    private static String invitation(String organization, String email) {
        var body = "{\"role\":\"reader\",\"email\":\"" + email + "\"}";
        return json(server.postJson("/api/v1/organizations/" + organization + "/members", body))
                .getString("path");
    }

    /// Somebody who came by an invitation that was sent to this address, and is signed in.
    private static Guest member(String email) throws Exception {
        var guest = new Guest(server);
        var path = invitation(organization("Elm Ridge"), email);
        letters(email, 1);
        guest.open(path);
        var joined = guest.fill(path, Map.of("name", "Somebody", "email", email, "password", PASSWORD));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }

    /// What was sent to an address, once there is so much of it.
    private static List<MimeMessage> letters(String email, int count) throws Exception {
        var until = System.currentTimeMillis() + PATIENCE;
        while (to(email).size() < count && System.currentTimeMillis() < until)
            MAIL.waitForIncomingEmail(250, MAIL.getReceivedMessages().length + 1);
        assertThat(to(email)).hasSizeGreaterThanOrEqualTo(count);
        return to(email);
    }

    private static List<MimeMessage> to(String email) {
        return Stream.of(MAIL.getReceivedMessages())
                .filter(letter -> GreenMailUtil.getHeaders(letter).contains(email))
                .toList();
    }

    private static String body(MimeMessage letter) throws Exception {
        return letter.getContent().toString();
    }

    private static String link(MimeMessage letter) throws Exception {
        return body(letter).replaceAll("(?s).*" + URL + "(/\\S+).*", "$1");
    }
}
