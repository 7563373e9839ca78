package org.whereas.membership;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.whereas.problem.Problem;

/// Sends a link for a new password to whoever asks for it by an email address that somebody signs in with. The
/// answer comes before that is looked up, so that it tells nobody who has an account.
@ApplicationScoped
public class ForgottenMechanism {

    private static final int FOR_AN_ACCOUNT = 3;
    private static final int FROM_AN_ADDRESS = 20;

    @Inject
    SignInFailures failures;

    @Inject
    Members members;

    @Inject
    SignInLinks links;

    @Inject
    Event<Letter> letters;

    /// For the background, where transactions begin anew.
    @Inject
    ForgottenMechanism self;

    @Resource
    ManagedExecutorService background;

    /// Notes that somebody asks; refuses who asks again and again.
    ///
    /// @param site where the link leads, without its path
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ask(String signInName, String address, String site) {
        var network = SignInFailures.network("forgotten " + address);
        if (failures.count(network) >= FROM_AN_ADDRESS)
            throw new Problem.SlowDown(Math.toIntExact(Patience.MEMORY.toSeconds())).asException();
        failures.add(network);
        background.execute(() -> self.answer(signInName, site));
    }

    /// Sends the link, unless nobody signs in so, by password, or some were sent just now.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void answer(String signInName, String site) {
        var account = SignInFailures.account("forgotten " + signInName);
        if (failures.count(account) >= FOR_AN_ACCOUNT) return;
        failures.add(account);
        members.find(signInName)
                .filter(member -> member.usablePassword().isPresent())
                .ifPresent(member ->
                        letters.fire(Letter.password(member.email, site + links.password(member, SignInLink.BY_MAIL))));
    }
}
