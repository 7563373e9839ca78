package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.whereas.problem.Problem;
import org.whereas.web.Visitor;

/// Whoever stands behind the request, and what they may do. Read from the database for each request; anonymous
/// unless
/// the
/// request proved otherwise.
@RequestScoped
public class Caller implements Visitor {

    private Standing standing = Standing.ANONYMOUS;
    private long session;

    /// A program that showed a token.
    void actsByToken(Standing proven) {
        standing = proven;
        session = 0;
    }

    /// A person whose browser showed the cookie of this session.
    void actsInSession(Standing proven, long provenSession) {
        standing = proven;
        session = provenSession;
    }

    @Override
    public boolean signedIn() {
        return standing.signedIn();
    }

    /// The member's id; 0 when nobody is signed in.
    public long member() {
        return standing.member();
    }

    @Override
    public String name() {
        return standing.name();
    }

    @Override
    public String identity() {
        return signedIn() ? "member " + member() : "anonymous";
    }

    @Override
    public boolean byCookie() {
        return session != 0;
    }

    /// Whether this is an administrator of the whole site, who administers the shipped organizations and reads
    /// nobody's
    /// drafts elsewhere.
    public boolean siteAdministrator() {
        return standing.siteAdministrator();
    }

    /// Whether the caller may see what the organization has not posted.
    public boolean belongsTo(long organization) {
        return standing.may(Act.READ, organization);
    }

    public boolean drafts(long organization) {
        return standing.may(Act.DRAFT, organization);
    }

    public boolean administers(long organization) {
        return standing.may(Act.ADMINISTER, organization);
    }

    /// The organizations whose unposted texts the caller may see.
    public Set<Long> organizations() {
        return standing.organizations();
    }

    /// Whether the caller may see a text of the organization.
    public boolean mayRead(long organization, boolean posted) {
        return standing.mayRead(organization, posted);
    }

    /// Refuses an anonymous caller with [Problem.SignInNeeded].
    public void requireSignedIn() {
        if (!signedIn()) throw new Problem.SignInNeeded().asException();
    }

    /// Refuses with [Problem.SignInNeeded] or [Problem.NotAllowed] who may not draft there.
    public void requireDrafter(long organization) {
        require(Act.DRAFT, organization);
    }

    /// Refuses with [Problem.SignInNeeded] or [Problem.NotAllowed] who does not administer the organization.
    public void requireAdministrator(long organization) {
        require(Act.ADMINISTER, organization);
    }

    long session() {
        return session;
    }

    /// What the caller may hand on to a token.
    Set<Act> scope() {
        return standing.scope();
    }

    private void require(Act act, long organization) {
        requireSignedIn();
        if (!standing.may(act, organization)) throw new Problem.NotAllowed(act.word()).asException();
    }
}
