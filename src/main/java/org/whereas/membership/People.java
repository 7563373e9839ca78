package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;

/// What the caller does with the people of an organization, by page or by API. Each act takes the organization from
/// [#own] or [#administered], which check that the caller may.
@RequestScoped
class People {

    private static final int LONGEST_EMAIL = 200;

    @Inject
    Organizations organizations;

    @Inject
    Memberships memberships;

    @Inject
    SignInLinks links;

    @Inject
    Event<Letter> letters;

    @Inject
    Arrival arrival;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    /// The organization, for somebody who belongs to it.
    Organization own(String slug) {
        var organization = organizations.get(slug);
        caller.require(Action.SEE_PEOPLE, organization.id);
        return organization;
    }

    /// The organization, for a member who leaves it.
    Organization left(String slug) {
        var organization = organizations.get(slug);
        caller.require(Action.LEAVE, organization.id);
        return organization;
    }

    /// The organization, for its administrators.
    Organization administered(String slug) {
        var organization = organizations.get(slug);
        caller.require(Action.MANAGE_PEOPLE, organization.id);
        return organization;
    }

    List<Membership> of(Organization organization) {
        return memberships.of(organization.id);
    }

    /// @param email for whom it is meant; may be empty
    /// @param word  a role; empty means reader
    SignInLinks.Invited invite(Organization organization, String email, String word) {
        var role = word == null || word.isBlank() ? Role.READER.word() : word;
        var faults = new ArrayList<Problem.Fault>();
        if (Role.of(role).isEmpty()) faults.add(unknownRole(role));
        if (email != null && email.length() > LONGEST_EMAIL) faults.add(new Problem.Fault("/email", "account.email"));
        if (!faults.isEmpty()) throw new Problem.Invalid(faults).asException();
        var name = Members.signInName(email);
        audit.enter(Deed.INVITED, organization.id, name, role);
        var invited = links.invite(organization, Role.of(role).orElseThrow(), name, caller.member());
        if (Account.isEmail(name))
            letters.fire(Letter.invitation(name, caller.name(), organization.name, arrival.link(invited.path())));
        return invited;
    }

    List<SignInLink> invitations(Organization organization) {
        return links.open(organization.id);
    }

    SignInLink invitation(Organization organization, long id) {
        return links.get(organization.id, id);
    }

    void withdraw(Organization organization, long id) {
        var link = invitation(organization, id);
        links.withdraw(link);
        audit.enter(Deed.INVITATION_WITHDRAWN, organization.id, link.email == null ? "" : link.email, link.role);
    }

    Membership change(Organization organization, long member, String word) {
        var role = Role.of(String.valueOf(word));
        if (role.isEmpty()) throw new Problem.Invalid(List.of(unknownRole(word))).asException();
        var membership = get(organization, member);
        var before = membership.role;
        memberships.change(membership, role.get());
        audit.enter(Deed.ROLE_CHANGED, organization.id, membership.member.name, before + " → " + membership.role);
        return membership;
    }

    Membership get(Organization organization, long member) {
        return memberships.get(member, organization.id);
    }

    void end(Organization organization, long member) {
        var membership = get(organization, member);
        memberships.end(membership);
        audit.enter(Deed.MEMBERSHIP_ENDED, organization.id, membership.member.name, membership.role);
    }

    private static Problem.Fault unknownRole(String word) {
        var known = Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
        return new Problem.Fault("/role", "role", String.valueOf(word), known);
    }
}
