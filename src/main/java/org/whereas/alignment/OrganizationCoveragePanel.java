package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.OrganizationSummary;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of an organization: what it asks of others, where it is a source, and what its own texts meet.
@RequestScoped
public class OrganizationCoveragePanel implements Panel {

    @Inject
    Recommended recommended;

    @Inject
    Pages pages;

    /// A source that the organization's documents state.
    public record Stated(String source, String title, String path, long recommendations) {}

    @Override
    public String place() {
        return "organization";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> show(Object subject) {
        var organization = (OrganizationSummary) subject;
        return Optional.of(pages.show(
                "alignment/organization", Map.of("organization", organization, "stated", stated(organization))));
    }

    private List<Stated> stated(OrganizationSummary organization) {
        var own = recommended.all().stream()
                .filter(e -> e.document().organization().id() == organization.id())
                .toList();
        return own.stream()
                .map(Recommended.Entry::source)
                .distinct()
                .map(source -> {
                    var of = own.stream().filter(e -> e.source().equals(source)).toList();
                    var document = of.getFirst().document();
                    return new Stated(source, document.title(), document.path(), of.size());
                })
                .toList();
    }
}
