package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.whereas.web.Form;
import org.whereas.web.Pages;

/// What stands on the page of the own account.
@RequestScoped
public class AccountPage {

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    Memberships memberships;

    @Inject
    Sessions sessions;

    @Inject
    Identities identities;

    @Inject
    ProviderSettings provider;

    @Inject
    TokenDesk tokens;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /// An organization one belongs to.
    public record Place(String slug, String name, String role) {}

    /// A browser one is signed in with.
    public record Seat(long id, Browser browser, Instant since, Instant used, boolean here) {}

    /// A token for programs.
    ///
    /// @param state `valid`, `expired` or `revoked`
    public record Pass(long id, String name, Set<String> scopes, Instant expires, Instant used, String state) {}

    /// An account elsewhere that one signs in with.
    public record Elsewhere(long id, String name, Instant since) {}

    /// @param form  a form of the page that was refused, or a blank one
    /// @param fresh the secret of a token that was made just now; empty for none
    String show(Form form, String fresh) {
        return show(form, fresh, false);
    }

    /// @param changed whether the password was changed just now
    String show(Form form, String fresh, boolean changed) {
        caller.requireSignedIn();
        var who = members.get(caller.member());
        return pages.show(
                "membership/account",
                Map.ofEntries(
                        Map.entry("form", form),
                        Map.entry("fresh", fresh),
                        Map.entry("changed", changed),
                        Map.entry("email", who.email),
                        Map.entry("administersSite", caller.may(Action.ADMINISTER_SITE)),
                        Map.entry("password", who.password != null),
                        Map.entry("places", places()),
                        Map.entry("seats", seats()),
                        Map.entry("elsewhere", elsewhere()),
                        Map.entry("provider", provider.name()),
                        Map.entry(
                                "passes", tokens.all().stream().map(this::pass).toList()),
                        Map.entry(
                                "scopes",
                                Stream.of(Scope.values()).map(Scope::word).toList())));
    }

    private List<Place> places() {
        return memberships.ofMember(caller.member()).stream()
                .map(m -> new Place(m.organization.slug, m.organization.name, m.role))
                .toList();
    }

    private List<Elsewhere> elsewhere() {
        return identities.of(caller.member()).stream()
                .map(identity -> new Elsewhere(identity.id, identity.name, identity.created))
                .toList();
    }

    private List<Seat> seats() {
        return sessions.of(caller.member()).stream()
                .map(s -> new Seat(
                        s.id, new Browser(s.userAgent, s.address), s.created, s.lastUsed, s.id == caller.session()))
                .toList();
    }

    private Pass pass(ApiToken token) {
        var state = token.revoked != null ? "revoked" : token.holds(clock.instant()) ? "valid" : "expired";
        return new Pass(token.id, token.name, Set.of(token.scopes.split(" ")), token.expires, token.lastUsed, state);
    }
}
