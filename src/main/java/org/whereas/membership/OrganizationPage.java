package org.whereas.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.whereas.web.Form;
import org.whereas.web.Link;
import org.whereas.web.Pages;
import org.whereas.web.Panels;

/// What stands on the page of an organization, depending on who looks.
@RequestScoped
public class OrganizationPage {

    @Inject
    MailSettings mail;

    @Inject
    Pages pages;

    @Inject
    Organizations organizations;

    @Inject
    Memberships memberships;

    @Inject
    SignInLinks links;

    @Inject
    Caller caller;

    @Inject
    Panels panels;

    /// Somebody who belongs to the organization.
    public record Person(long id, String name, String role, Instant since, boolean you) {}

    /// An invitation that nobody has accepted yet.
    public record Invitation(long id, String email, String role, Instant expires) {}

    /// @param form  the invitation that was refused, or a blank one
    /// @param fresh the address of an invitation that was made just now; empty for none
    String show(Organization organization, Form form, String fresh) {
        var administers = caller.administers(organization.id);
        var belongs = caller.belongsTo(organization.id);
        var shown = new HashMap<String, Object>();
        shown.put("organization", organization.summary());
        shown.put("parent", organization.parentAgreed ? organization.parent.name : "");
        shown.put("parts", parts(organization));
        shown.put("belongs", belongs);
        shown.put("administers", administers);
        shown.put("people", belongs ? people(organization) : List.of());
        shown.put("invitations", administers ? invitations(organization) : List.of());
        shown.put("roles", Stream.of(Role.values()).map(Role::word).toList());
        shown.put("form", form);
        shown.put("fresh", fresh);
        shown.put("mail", mail.isThere());
        shown.put("panels", panels.at("organization", organization.summary()));
        return pages.show("membership/organization", shown);
    }

    /// Those that belong to it and whom it knows.
    private List<Link> parts(Organization organization) {
        return organizations.parts(organization).stream()
                .filter(part -> part.parentAgreed)
                .map(part -> new Link(part.name, "/organizations/" + part.slug))
                .toList();
    }

    private List<Person> people(Organization organization) {
        return memberships.of(organization.id).stream()
                .map(m -> new Person(m.member.id, m.member.name, m.role, m.created, m.member.id == caller.member()))
                .toList();
    }

    private List<Invitation> invitations(Organization organization) {
        return links.open(organization.id).stream()
                .map(link -> new Invitation(link.id, link.email == null ? "" : link.email, link.role, link.expires))
                .toList();
    }
}
