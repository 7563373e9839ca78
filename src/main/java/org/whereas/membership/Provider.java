package org.whereas.membership;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.whereas.problem.Problem;

/// The provider of OpenID Connect, as it is spoken to: authorization code with PKCE, and an ID token whose signature,
/// issuer, audience, time and nonce are checked. What it says of itself is read once and kept; nothing else is.
@ApplicationScoped
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());
    private static final int MILLIS = 10_000;
    private static final int LARGEST_ANSWER = 500_000;
    private static final int AGAIN_SECONDS = 30;

    @Inject
    ProviderSettings settings;

    private volatile Known known;

    /// What the provider says of itself.
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    /// Reads what the provider says of itself, unless that was done; refuses while it cannot be reached.
    void meet() {
        if (known != null) return;
        try {
            var metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), MILLIS, MILLIS);
            var validator = new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    new ClientID(settings.client()),
                    JWSAlgorithm.parse(settings.algorithm()),
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(MILLIS, MILLIS, LARGEST_ANSWER));
            known = new Known(metadata, validator);
        } catch (GeneralException | IOException unreachable) {
            throw unavailable(unreachable);
        }
    }

    /// Where the browser goes to sign in there.
    URI door(Handshake handshake, Secret state, URI callback) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.client()),
                        callback)
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(new State(state.text()))
                .nonce(new Nonce(handshake.nonce))
                .codeChallenge(new CodeVerifier(handshake.verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Who the code that came back proves somebody to be; refuses what is not as it must be.
    Identity.Proven redeem(String code, Handshake handshake, URI callback) {
        try {
            var claims = known.validator().validate(token(code, handshake, callback), new Nonce(handshake.nonce));
            if (!settings.issuer().equals(claims.getStringClaim("iss"))) throw new ParseException("Another issuer");
            return new Identity.Proven(
                    settings.issuer(),
                    // the library's own subject has no blanks at its ends any more
                    claims.getStringClaim("sub"),
                    first(claims, "name", "preferred_username"),
                    first(claims, "email"));
        } catch (IOException unreachable) {
            throw unavailable(unreachable);
        } catch (ParseException | BadJOSEException | JOSEException bad) {
            LOG.log(Level.WARNING, bad, () -> "What " + settings.issuer() + " sent is not taken");
            throw new Problem.WrongState("provider-refused").asException();
        }
    }

    private JWT token(String code, Handshake handshake, URI callback) throws IOException, ParseException {
        var grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(handshake.verifier));
        var endpoint = known.metadata().getTokenEndpointURI();
        var request = settings.secret()
                .map(secret -> new TokenRequest.Builder(endpoint, proof(secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, new ClientID(settings.client()), grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(MILLIS);
        request.setReadTimeout(MILLIS);
        request.setFollowRedirects(false);
        var answer = OIDCTokenResponseParser.parse(request.send());
        if (!(answer instanceof OIDCTokenResponse tokens)) throw new ParseException(refusal(answer.toErrorResponse()));
        return tokens.getOIDCTokens().getIDToken();
    }

    private static String refusal(TokenErrorResponse answer) {
        return "The provider gives no token: " + answer.getErrorObject().getCode();
    }

    /// By the way that every provider knows, unless this one says that it knows only the other.
    private ClientAuthentication proof(Secret secret) {
        var client = new ClientID(settings.client());
        var shown = new com.nimbusds.oauth2.sdk.auth.Secret(secret.text());
        var ways = known.metadata().getTokenEndpointAuthMethods();
        var postOnly = ways != null
                && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return postOnly ? new ClientSecretPost(client, shown) : new ClientSecretBasic(client, shown);
    }

    private static String first(IDTokenClaimsSet claims, String... names) {
        for (var name : List.of(names)) {
            var value = claims.getStringClaim(name);
            if (value != null && !value.isBlank()) return value.strip();
        }
        return "";
    }

    private RuntimeException unavailable(Exception unreachable) {
        LOG.log(Level.WARNING, unreachable, () -> settings.issuer() + " cannot be reached");
        return new Problem.Unavailable("provider", AGAIN_SECONDS).asException();
    }
}
