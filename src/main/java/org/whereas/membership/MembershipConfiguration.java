package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the settings at the start, so that a bad one stops it.
@ApplicationScoped
class MembershipConfiguration {

    @Produces
    @Dependent
    static MembershipSettings settings(
            @ConfigProperty(name = "whereas.membership.session-idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "whereas.membership.session-longest", defaultValue = "PT12H") Duration longest,
            @ConfigProperty(name = "whereas.bootstrap.token") Optional<String> bootstrap) {
        return new MembershipSettings(idle, longest, bootstrap.map(Secret::new));
    }

    @Produces
    @Dependent
    static ProviderSettings provider(
            @ConfigProperty(name = "whereas.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "whereas.oidc.client-id") Optional<String> client,
            @ConfigProperty(name = "whereas.oidc.client-secret") Optional<String> secret,
            @ConfigProperty(name = "whereas.oidc.name") Optional<String> name,
            @ConfigProperty(name = "whereas.oidc.scopes", defaultValue = "openid profile email") String scopes,
            @ConfigProperty(name = "whereas.oidc.algorithm", defaultValue = "RS256") String algorithm) {
        var called = issuer.isEmpty()
                ? ""
                : name.orElseGet(() -> URI.create(issuer.get()).getHost());
        return new ProviderSettings(
                issuer.orElse(""),
                client.orElse(""),
                secret.map(Secret::new),
                called,
                List.of(scopes.strip().split(" +")),
                algorithm);
    }

    @Produces
    @Dependent
    static MailSettings mail(
            @ConfigProperty(name = "whereas.mail.host") Optional<String> host,
            @ConfigProperty(name = "whereas.mail.port", defaultValue = "587") int port,
            @ConfigProperty(name = "whereas.mail.security", defaultValue = "starttls") String security,
            @ConfigProperty(name = "whereas.mail.user") Optional<String> user,
            @ConfigProperty(name = "whereas.mail.password") Optional<String> password,
            @ConfigProperty(name = "whereas.mail.from") Optional<String> from,
            @ConfigProperty(name = "whereas.url") Optional<String> url) {
        if (host.isPresent() && url.isEmpty())
            throw new IllegalArgumentException("WHEREAS_MAIL_HOST needs a WHEREAS_URL beside it, for links in mail");
        return new MailSettings(host.orElse(""), port, security, user, password.map(Secret::new), from.orElse(""));
    }

    void check(
            @Observes @Initialized(ApplicationScoped.class) Object start,
            MembershipSettings settings,
            ProviderSettings provider,
            MailSettings mail) {
        settings.idle();
        provider.isThere();
        mail.isThere();
    }
}
