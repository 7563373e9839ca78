package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.whereas.problem.Problem;

/// Everybody who has an account here, for site administrators: they shut an account and open it again, end its
/// sessions, and make others site administrators. Nobody reads a draft by it.
@RequestScoped
class Accounts {

    private static final String MATCHING = " from Member m where m.id <> :bootstrap"
            + " and (lower(m.name) like :words escape '!' or m.email like :words escape '!')";

    @PersistenceContext
    EntityManager em;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    SignInLinks links;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// Refuses whoever does not administer the site, or a token that may not administer.
    void require() {
        caller.require(Action.ADMINISTER_SITE);
    }

    /// The accounts whose name or address has these words, by name.
    List<Member> page(String words, int first, int size) {
        return em.createQuery("select m" + MATCHING + " order by m.name, m.id", Member.class)
                .setParameter("bootstrap", Member.BOOTSTRAP)
                .setParameter("words", pattern(words))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String words) {
        return em.createQuery("select count(m)" + MATCHING, Long.class)
                .setParameter("bootstrap", Member.BOOTSTRAP)
                .setParameter("words", pattern(words))
                .getSingleResult();
    }

    private static String pattern(String words) {
        var plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replaceAll("[!%_]", "!$0") + "%";
    }

    /// The account of somebody else: nobody shuts themselves out, and nobody changes the bootstrap token's member.
    private Member another(long id) {
        if (id == Member.BOOTSTRAP) throw new Problem.NotFound("member", String.valueOf(id)).asException();
        var member = members.get(id);
        if (id == caller.member()) throw new Problem.WrongState("own-account").asException();
        return member;
    }

    /// Shuts the account: its sessions end, its tokens hold no more, and nobody signs in with it. Or opens it again.
    Member shut(long id, boolean disabled) {
        var member = another(id);
        member.disabled = disabled;
        if (disabled) sessions.endAll(id);
        audit.enter(Deed.ACCOUNT_CHANGED, 0, member.name, disabled ? "closed" : "opened");
        return member;
    }

    /// Makes somebody a site administrator, or takes that away.
    Member entrust(long id, boolean siteAdministrator) {
        var member = another(id);
        member.siteAdministrator = siteAdministrator;
        audit.enter(Deed.ACCOUNT_CHANGED, 0, member.name, "site administrator: " + siteAdministrator);
        return member;
    }

    /// The path of a link by which its owner chooses a new password, shown this once.
    String passwordLink(long id) {
        var member = another(id);
        if (member.disabled) throw new Problem.WrongState("account-shut").asException();
        audit.enter(Deed.ACCOUNT_CHANGED, 0, member.name, "link for a new password");
        return links.password(member, SignInLink.BY_HAND);
    }

    void endSessions(long id) {
        var member = another(id);
        sessions.endAll(member.id);
        audit.enter(Deed.SESSIONS_ENDED, 0, member.name, "");
    }
}
