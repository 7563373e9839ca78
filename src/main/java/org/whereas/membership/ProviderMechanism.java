package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.whereas.problem.Problem;

/// The short transactions of signing in elsewhere. What is slow, asking the provider, comes between them in
/// [ProviderPages].
@ApplicationScoped
public class ProviderMechanism {

    @Inject
    Handshakes handshakes;

    @Inject
    Identities identities;

    @Inject
    Members members;

    @Inject
    Memberships memberships;

    @Inject
    Sessions sessions;

    @Inject
    SignInLinks links;

    @Inject
    SignInPages signIn;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Transactional
    Handshake begin(Handshake.Halves halves, Handshake.Plan plan) {
        return handshakes.begin(halves, plan);
    }

    /// What accepting an invitation with an account elsewhere begins with.
    @Transactional
    Handshake.Plan accept(Secret invitation) {
        return Handshake.Plan.accept(links.invitation(invitation));
    }

    /// Takes what was begun; it is gone afterwards, also when nothing comes of it.
    @Transactional
    Handshake take(Handshake.Halves halves) {
        return handshakes.take(halves).orElseThrow(ProviderMechanism::gone);
    }

    /// Does what the handshake was begun for, now that it is proved who came back.
    @Transactional
    Response finish(Handshake handshake, Identity.Proven proven) {
        return switch (handshake.purpose) {
            case SIGN_IN -> signIn(proven, handshake);
            case INVITATION -> accept(proven, handshake);
            case CONNECT -> connect(proven, handshake);
        };
    }

    /// Nobody is found by an address of theirs, which a provider may say of anybody.
    private Response signIn(Identity.Proven proven, Handshake handshake) {
        var member = known(proven).orElseThrow(() -> new Problem.WrongState("identity-unknown").asException());
        sessions.end(caller.member(), caller.session());
        return signIn.entered(member, new Back(handshake.back).uri());
    }

    private Response accept(Identity.Proven proven, Handshake handshake) {
        var link = links.invitation(handshake.link);
        var member = known(proven).orElseGet(() -> arrive(proven, link));
        if (memberships.find(member.id, link.organization.id).isPresent())
            throw new Problem.WrongState("already-member").asException();
        links.take(link);
        memberships.join(member, link.organization, link.role());
        audit.enter(
                Deed.JOINED,
                member,
                link.organization.id,
                member.name,
                link.role().word());
        return signIn.entered(member, URI.create("/organizations/" + link.organization.slug));
    }

    private Member arrive(Identity.Proven proven, SignInLink link) {
        var email = proven.email().isEmpty() ? link.email : proven.email();
        var name = proven.name().isEmpty() ? email : proven.name();
        var account = Account.elsewhere(name, email);
        if (!account.faultsOfPerson().isEmpty()) throw new Problem.WrongState("provider-nameless").asException();
        if (members.find(account.email()).isPresent()) throw new Problem.WrongState("account-there").asException();
        var member = members.add(account, Optional.empty(), false);
        identities.connect(proven, member);
        audit.enter(Deed.ACCOUNT_MADE, member, "with an account elsewhere");
        return member;
    }

    private Response connect(Identity.Proven proven, Handshake handshake) {
        if (caller.session() == 0 || caller.member() != handshake.member) throw gone();
        identities.connect(proven, members.get(handshake.member));
        audit.enter(Deed.ACCOUNT_CHANGED, 0, "", "an account elsewhere connected");
        return Response.seeOther(URI.create("/account#identities")).build();
    }

    private Optional<Member> known(Identity.Proven proven) {
        var found = identities.find(proven).map(identity -> identity.member);
        if (found.filter(member -> member.disabled).isPresent())
            throw new Problem.WrongState("identity-unknown").asException();
        return found;
    }

    static RuntimeException gone() {
        return new Problem.WrongState("handshake-gone").asException();
    }
}
