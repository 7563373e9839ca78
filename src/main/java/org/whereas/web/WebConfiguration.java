package org.whereas.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings at the start, so that a bad one stops it.
@ApplicationScoped
class WebConfiguration {

    @Produces
    @Dependent
    static WebSettings settings(
            @ConfigProperty(name = "whereas.trusted-proxies") Optional<String> proxies,
            @ConfigProperty(name = "whereas.url") Optional<String> url) {
        return new WebSettings(TrustedProxies.of(proxies.orElse("")), url.map(URI::create));
    }

    void check(@Observes @Initialized(ApplicationScoped.class) Object start, WebSettings settings) {
        settings.url();
    }
}
