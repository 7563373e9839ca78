package org.whereas.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whereas.membership.OrganizationSummary;

/// What organizations say of themselves, by which their texts can be counted and narrowed down to: their
/// state, how many people they serve, how many officers they have.
final class Bodies {

    static final String STATE = "state";
    static final String POPULATION = "population";
    static final String OFFICERS = "officers";
    static final List<String> FACETS = List.of(STATE, POPULATION, OFFICERS);

    static final Bodies NONE = of(List.of());

    private final Map<String, OrganizationSummary> known;
    private final Map<String, Map<String, List<String>>> values = new HashMap<>();

    private Bodies(Map<String, OrganizationSummary> known) {
        this.known = known;
        known.forEach((slug, it) -> values.put(
                slug,
                Map.of(
                        STATE, Stream.of(it.state()).filter(s -> !s.isEmpty()).toList(),
                        POPULATION, bands(Circle.POPULATIONS, it.population()),
                        OFFICERS, bands(Circle.OFFICERS, it.officers()))));
    }

    static Bodies of(List<OrganizationSummary> organizations) {
        var known = new HashMap<String, OrganizationSummary>();
        organizations.forEach(o -> known.put(o.slug(), o));
        return new Bodies(known);
    }

    /// The same where the organizations say nothing else now, so that what was counted with it stays counted.
    Bodies renewed(List<OrganizationSummary> organizations) {
        var now = of(organizations);
        return known.equals(now.known) ? this : now;
    }

    /// What counts of a facet for an organization: its state, or every size of the page that it may have.
    List<String> values(String facet, String organization) {
        return values.getOrDefault(organization, Map.of()).getOrDefault(facet, List.of());
    }

    /// The addresses of the organizations for which any of the values holds.
    List<String> holding(String facet, Collection<String> wanted) {
        return known.values().stream()
                .filter(o -> wanted.stream().anyMatch(w -> holds(facet, w, o)))
                .map(OrganizationSummary::slug)
                .toList();
    }

    private static boolean holds(String facet, String wanted, OrganizationSummary organization) {
        return switch (facet) {
            case STATE -> organization.state().equalsIgnoreCase(wanted);
            case POPULATION -> meets(wanted, organization.population());
            default -> meets(wanted, organization.officers());
        };
    }

    private static List<String> bands(List<String> all, String written) {
        return all.stream().filter(band -> meets(band, written)).toList();
    }

    private static boolean meets(String wanted, String written) {
        return Span.of(wanted).flatMap(w -> Span.of(written).filter(w::meets)).isPresent();
    }
}
