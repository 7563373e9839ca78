package org.whereas.membership;

import java.util.List;
import java.util.Optional;

/// Where people may sign in instead of here: the provider of OpenID Connect of their city, if there is one.
///
/// @param issuer    its address, to the letter; empty for none
/// @param client    what this installation is called there
/// @param secret    what this installation proves itself with there; empty for a public client
/// @param name      what people call it, for the button
/// @param scopes    what is asked of it
/// @param algorithm what it signs with; nothing else is taken
record ProviderSettings(
        String issuer, String client, Optional<Secret> secret, String name, List<String> scopes, String algorithm) {

    /// Signatures that need the provider's key. None, and those that share a secret with it, are not among them.
    private static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    ProviderSettings {
        if (!issuer.isEmpty() && client.isEmpty())
            throw new IllegalArgumentException("WHEREAS_OIDC_ISSUER needs a WHEREAS_OIDC_CLIENT_ID beside it");
        if (!issuer.isEmpty() && !issuer.matches("https?://[^\\s?#]+"))
            throw new IllegalArgumentException("WHEREAS_OIDC_ISSUER must be like https://login.example.org");
        if (!ALGORITHMS.contains(algorithm))
            throw new IllegalArgumentException("WHEREAS_OIDC_ALGORITHM must be one of " + ALGORITHMS);
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }
}
