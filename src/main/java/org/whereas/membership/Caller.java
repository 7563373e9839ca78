package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.whereas.problem.Problem;
import org.whereas.web.Visitor;

/// Whoever stands behind the request, and what they may do. Read from the database for each
/// request; anonymous unless the request proved otherwise.
@RequestScoped
public class Caller implements Visitor {

    private Standing standing = Standing.ANONYMOUS;
    private long session;
    private String address = "";

    /// The network address that the request comes from.
    void comesFrom(String where) {
        address = where == null ? "" : where;
    }

    /// The network address that the request comes from; empty for what the software does by itself.
    String address() {
        return address;
    }

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

    /// Whether this is an administrator of the whole site, who administers the shipped
    /// organizations and reads nobody's drafts elsewhere.
    public boolean siteAdministrator() {
        return standing.siteAdministrator();
    }

    /// Whether the caller may do what needs no role.
    public boolean may(Action action) {
        return standing.may(action);
    }

    /// Whether the caller may do this in an organization, wherever a document of it stands.
    public boolean may(Action action, long organization) {
        return standing.may(action, organization);
    }

    /// Whether the caller may do this to a document of an organization that stands there.
    public boolean may(Action action, long organization, Status status) {
        return standing.may(action, organization) && action.isOpenTo(status);
    }

    /// Whether the caller may see what the organization has not posted.
    public boolean belongsTo(long organization) {
        return may(Action.READ_UNPOSTED, organization);
    }

    public boolean drafts(long organization) {
        return may(Action.WRITE, organization);
    }

    public boolean administers(long organization) {
        return may(Action.MANAGE_PEOPLE, organization);
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

    /// Refuses with [Problem.SignInNeeded] or [Problem.NotAllowed] who may not do what needs no role.
    public void require(Action action) {
        if (action.needsSignIn()) requireSignedIn();
        if (!may(action)) throw new Problem.NotAllowed(action.word()).asException();
    }

    /// The same for what is done in an organization.
    public void require(Action action, long organization) {
        if (action.needsSignIn()) requireSignedIn();
        if (!may(action, organization)) throw new Problem.NotAllowed(action.word()).asException();
    }

    /// The same for what is done to a document, and refuses with [Problem.WrongState] where the document stands
    /// somewhere that lets nobody do it. Whether the caller may read the document is asked before.
    public void require(Action action, long organization, Status status) {
        require(action, organization);
        if (!action.isOpenTo(status)) throw new Problem.WrongState(status.word()).asException();
    }

    /// Refuses with [Problem.SignInNeeded] or [Problem.NotAllowed] who may not draft there.
    public void requireDrafter(long organization) {
        require(Action.MAKE_DOCUMENT, organization);
    }

    boolean hasReach(Action action) {
        return standing.hasReach(action);
    }

    long session() {
        return session;
    }

    /// What the caller may hand on to a token.
    Set<Scope> scope() {
        return standing.scope();
    }
}
