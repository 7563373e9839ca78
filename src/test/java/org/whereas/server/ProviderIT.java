package org.whereas.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whereas.server.Guest.onwards;
import static org.whereas.server.Server.json;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in with an account elsewhere, against a provider that speaks the real protocol and can be made to lie.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProviderIT {

    private static final String CLIENT = "whereas-here";
    private static final String START = "/sign-in/provider";
    private static final Pattern DOOR = Pattern.compile("class=\"usa-button\" href=\"(http[^\"]+)\"");
    private static final Unsigned UNSIGNED = new Unsigned();
    private static final Answer ANSWER = new Answer();
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(ANSWER)), UNSIGNED);
    private static final HttpClient ELSEWHERE = HttpClient.newHttpClient();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path data;

    private static OwnServer own;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        PROVIDER.start();
        own = new OwnServer(
                data,
                Path.of("target/whereas"),
                Map.of(
                        "WHEREAS_OIDC_ISSUER",
                        PROVIDER.issuerUrl("city").toString(),
                        "WHEREAS_OIDC_CLIENT_ID",
                        CLIENT,
                        "WHEREAS_OIDC_CLIENT_SECRET",
                        "a secret of the two",
                        "WHEREAS_OIDC_NAME",
                        "City Hall"));
        server = own.start();
    }

    @AfterAll
    static void stop() {
        own.kill();
        PROVIDER.shutdown();
    }

    @Test
    void anInvitationIsAcceptedWithAnAccountElsewhereAndSignsInAgain() throws Exception {
        var dana = new Guest(server);
        var invitation = invitation();
        assertThat(dana.open(invitation).body()).contains("Join with City Hall");

        var joined = goThere(dana, START + invitation, subject("Dana-1", "dana@city.example"));

        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(onwards(joined)).contains("/organizations/");
        assertThat(dana.open("/account").body()).contains("dana@city.example", "Dana Ortiz");
        var again = new Guest(server);
        assertThat(again.open("/sign-in").body()).contains("Sign in with City Hall");
        var home = goThere(again, START + "?return=/account", subject("Dana-1", "other@city.example"));
        assertThat(onwards(home)).endsWith("/account");
        assertThat(again.open("/account").body()).contains("dana@city.example");
        assertThat(new Guest(server).open(invitation).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KIM-2", "kim-2", "Kim-2 ", "Kim-2\u00e9"})
    void aSubjectThatDiffersByOneLetterIsSomebodyElse(String other) throws Exception {
        var kim = new Guest(server);
        goThere(kim, START + invitation(), subject("Kim-2", server.fresh("kim") + "@city.example"));

        refused(goThere(new Guest(server), START, subject(other, "kim@city.example")), "Nobody here signs in");
    }

    @Test
    void anEmailAddressConnectsNobody() throws Exception {
        var email = server.fresh("lee") + "@city.example";
        var lee = withPassword(email);

        refused(goThere(new Guest(server), START, subject("Lee-3", email)), "Nobody here signs in");
        refused(
                goThere(new Guest(server), START + invitation(), subject("Lee-3", email)),
                "There is an account here with this email address");

        assertThat(lee.open("/account").body()).contains("Connect City Hall");
    }

    @Test
    void aMemberConnectsAnAccountAndTakesItAwayAgain() throws Exception {
        var sam = withPassword(server.fresh("sam") + "@city.example");
        sam.open("/account");
        var between = sam.fill(START + "/connect", Map.of());
        var door = DOOR.matcher(between.body());
        assertThat(door.find()).as(between.body()).isTrue();

        var connected = comeBack(sam, door.group(1).replace("&amp;", "&"), subject("Sam-4", "s@elsewhere.example"));

        assertThat(onwards(connected)).contains("/account");
        var other = new Guest(server);
        assertThat(goThere(other, START, subject("Sam-4", "")).statusCode()).isEqualTo(303);
        var account = sam.open("/account").body();
        assertThat(account).contains("s@elsewhere.example", "Disconnect");
        var end = account.replaceAll("(?s).*(/account/identities/[0-9]+/end).*", "$1");
        assertThat(sam.fill(end, Map.of()).statusCode()).isEqualTo(303);
        refused(goThere(new Guest(server), START, subject("Sam-4", "")), "Nobody here signs in");
    }

    @Test
    void nobodyConnectsAnAccountForSomebodyElse() throws Exception {
        var sam = withPassword(server.fresh("sam") + "@city.example");
        var max = withPassword(server.fresh("max") + "@city.example");
        sam.open("/account");
        var door = DOOR.matcher(sam.fill(START + "/connect", Map.of()).body());
        assertThat(door.find()).isTrue();
        ANSWER.next = subject("Max-5", "");
        var back = fromProvider(door.group(1).replace("&amp;", "&"));

        refused(max.open(back), "begun too long ago");
        assertThat(sam.send(sam.form(START + "/connect", Map.of(), "")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStateIsGoodOnceAndForItsBrowserOnly() throws Exception {
        var ana = new Guest(server);
        goThere(ana, START + invitation(), subject("Ana-6", server.fresh("ana") + "@city.example"));
        var browser = new Guest(server);
        ANSWER.next = subject("Ana-6", "");
        var back = fromProvider(onwards(browser.open(START)));

        refused(new Guest(server).open(back), "begun too long ago");
        assertThat(browser.open(back).statusCode()).isEqualTo(303);
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        refused(browser.open(back), "begun too long ago");
    }

    @Test
    void aStateThatIsMissingOrNobodysIsRefused() throws Exception {
        var browser = new Guest(server);
        browser.open(START);

        refused(browser.open(START + "/callback?code=abc"), "begun too long ago");
        refused(browser.open(START + "/callback?code=abc&state=made-up"), "begun too long ago");
        refused(browser.open(START + "/callback"), "begun too long ago");
    }

    @Test
    void aNonceThatIsMissingOrFromAnotherSignInIsRefused() throws Exception {
        known("Rio-7");
        var browser = new Guest(server);
        var earlier = parameter(onwards(browser.open(START)), "nonce");

        var door = onwards(browser.open(START));
        refused(
                comeBack(browser, door.replace(parameter(door, "nonce"), earlier), subject("Rio-7", "")),
                "did not succeed");
        var next = onwards(browser.open(START));
        refused(comeBack(browser, next.replaceFirst("&nonce=[^&]*", ""), subject("Rio-7", "")), "did not succeed");
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() throws Exception {
        known("Ivy-8");

        refused(
                goThere(new Guest(server), START, lying("Ivy-8", Map.of("iss", "https://elsewhere.example"))),
                "did not succeed");
        refused(goThere(new Guest(server), START, lying("Ivy-8", Map.of("aud", "another-client"))), "did not succeed");
        refused(
                goThere(new Guest(server), START, lying("Ivy-8", Map.of("exp", new Date(1_000_000)))),
                "did not succeed");
        assertThat(goThere(new Guest(server), START, subject("Ivy-8", "")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAnswerThatNamesAnotherIssuerIsRefused() throws Exception {
        known("Ned-9");
        var browser = new Guest(server);
        ANSWER.next = subject("Ned-9", "");
        var back = fromProvider(onwards(browser.open(START)));

        refused(browser.open(back + "&iss=https%3A%2F%2Felsewhere.example"), "did not succeed");
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws Exception {
        known("Uma-10");
        var browser = new Guest(server);
        var door = onwards(browser.open(START));
        UNSIGNED.next = new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuerUrl("city").toString())
                .audience(CLIENT)
                .subject("Uma-10")
                .claim("nonce", parameter(door, "nonce"))
                .issueTime(new Date())
                .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .build();

        refused(browser.open(fromProvider(door)), "did not succeed");
        assertThat(UNSIGNED.next).isNull();
    }

    @Test
    void theCodeIsProtectedByAChallengeAndTheCookieByItsFlags() {
        var begun = new Guest(server).open(START);

        assertThat(onwards(begun))
                .startsWith(PROVIDER.authorizationEndpointUrl("city").toString())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .doesNotContain("code_verifier");
        assertThat(begun.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=600");
    }

    /// Somebody who signs in with this subject.
    private static void known(String subject) throws Exception {
        var joined = goThere(
                new Guest(server), START + invitation(), subject(subject, server.fresh("known") + "@city.example"));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(words);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("whereas="));
    }

    private static DefaultOAuth2TokenCallback subject(String subject, String email) {
        return lying(subject, Map.of("name", "Dana Ortiz", "email", email));
    }

    private static DefaultOAuth2TokenCallback lying(String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback("city", subject, "JWT", List.of(CLIENT), claims, 3600);
    }

    /// Goes to the provider and comes back.
    private static HttpResponse<String> goThere(Guest guest, String start, DefaultOAuth2TokenCallback answer)
            throws Exception {
        var begun = guest.open(start);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        return comeBack(guest, onwards(begun), answer);
    }

    private static HttpResponse<String> comeBack(Guest guest, String door, DefaultOAuth2TokenCallback answer)
            throws Exception {
        ANSWER.next = answer;
        return guest.open(fromProvider(door));
    }

    /// The path that the provider sends the browser back to.
    private static String fromProvider(String door) throws IOException, InterruptedException {
        var answer = ELSEWHERE.send(HttpRequest.newBuilder(URI.create(door)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var back = URI.create(onwards(answer));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String parameter(String address, String name) {
        var value = address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String invitation() {
        var slug = server.fresh("org");
        var body = "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"kind\":\"department\"}";
        assertThat(server.postJson("/api/v1/organizations", body).statusCode()).isEqualTo(201);
        return json(server.postJson("/api/v1/organizations/" + slug + "/members", "{\"role\":\"reader\"}"))
                .getString("path");
    }

    private static Guest withPassword(String email) {
        var guest = new Guest(server);
        var path = invitation();
        guest.open(path);
        var joined = guest.fill(path, Map.of("name", "Lee", "email", email, "password", "tern otter clay"));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        return guest;
    }

    /// What the provider says of whoever signs in there.
    private static final class Answer implements OAuth2TokenCallback {
        private volatile DefaultOAuth2TokenCallback next;

        @Override
        public String issuerId() {
            return "city";
        }

        @Override
        public String subject(TokenRequest request) {
            return next.subject(request);
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return next.typeHeader(request);
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return next.audience(request);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return next.addClaims(request);
        }

        @Override
        public long tokenExpiry() {
            return next.tokenExpiry();
        }
    }

    /// Answers at the provider's token endpoint with a token that nobody signed, once it is given what to say.
    private static final class Unsigned implements Route {
        private volatile JWTClaimsSet next;

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return next != null && request.getUrl().encodedPath().endsWith("/token");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var token = new PlainJWT(next).serialize();
            next = null;
            var body = "{\"token_type\":\"Bearer\",\"access_token\":\"a\",\"id_token\":\"" + token + "\"}";
            var headers = Headers.of("Content-Type", "application/json");
            return new OAuth2HttpResponse(headers, 200, body, null);
        }
    }
}
