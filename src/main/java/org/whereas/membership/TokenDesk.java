package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whereas.problem.Problem;

/// What the caller does with the own tokens, by page or by API.
@RequestScoped
class TokenDesk {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    @Inject
    ApiTokens tokens;

    @Inject
    Members members;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    List<ApiToken> all() {
        caller.requireSignedIn();
        return tokens.of(caller.member());
    }

    ApiToken get(long id) {
        caller.requireSignedIn();
        return tokens.get(caller.member(), id);
    }

    /// Makes a token that may do no more than whoever makes it.
    ///
    /// @param scopes words of [Scope]; null means reading only
    /// @param days   null means 90
    ApiTokens.Issued issue(String name, List<String> scopes, Integer days) {
        caller.requireSignedIn();
        var faults = new ArrayList<Problem.Fault>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME)
            faults.add(new Problem.Fault("/name", "token.name"));
        var scope = scope(scopes);
        if (scope.isEmpty()) faults.add(new Problem.Fault("/scopes", "token.scopes"));
        var lasting = days == null ? USUAL_DAYS : days;
        if (lasting < 1 || lasting > LONGEST_DAYS) faults.add(new Problem.Fault("/days", "token.days"));
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        var order = new ApiToken.Order(name.strip(), scope.get(), Duration.ofDays(lasting));
        audit.enter(Deed.TOKEN_MADE, 0, order.name(), Scope.listed(order.scopes()));
        return tokens.issue(members.get(caller.member()), order);
    }

    void revoke(long id) {
        var token = get(id);
        token.revoke(clock.instant());
        audit.enter(Deed.TOKEN_REVOKED, 0, token.name, "");
    }

    /// The acts that are asked for; empty if one is unknown or more than the caller may hand
    /// on. Reading is always among them.
    private Optional<Set<Scope>> scope(List<String> words) {
        Set<Scope> scope = EnumSet.of(Scope.READ);
        for (var word : words == null ? List.<String>of() : words) {
            var act = Scope.of(String.valueOf(word));
            if (act.isEmpty()) return Optional.empty();
            scope.add(act.get());
        }
        return caller.scope().containsAll(scope) ? Optional.of(scope) : Optional.empty();
    }
}
