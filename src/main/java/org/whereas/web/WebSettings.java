package org.whereas.web;

import java.net.URI;
import java.util.Optional;

/// How the server is reached.
///
/// @param proxies whose `X-Forwarded-*` headers are believed
/// @param url     the address that people use, for links that leave the server; empty: the one of the request
record WebSettings(TrustedProxies proxies, Optional<URI> url) {

    WebSettings {
        if (url.filter(address -> !isOrigin(address)).isPresent())
            throw new IllegalArgumentException("WHEREAS_URL must be like https://whereas.example.org");
    }

    private static boolean isOrigin(URI address) {
        return address.getHost() != null && String.valueOf(address).matches("https?://[^/?#@]+/?");
    }
}
