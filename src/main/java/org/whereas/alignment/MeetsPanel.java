package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.ClauseInHand;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// Beside a clause: the recommendations that it carries out, in words.
@RequestScoped
public class MeetsPanel implements Panel {

    @Inject
    Recommended recommended;

    @Inject
    Pages pages;

    /// A recommendation as a clause names it; without words where the catalogue does not have it.
    public record Met(String id, String words, List<String> addressees) {}

    @Override
    public String place() {
        return "clause.meets";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> show(Object subject) {
        var ids = ((ClauseInHand) subject)
                .clause().node().attributes().words("meets").stream()
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (ids.isEmpty()) return Optional.empty();
        var catalogue = recommended.all();
        var met = ids.stream().map(id -> met(id, catalogue)).toList();
        return Optional.of(pages.show("alignment/meets", Map.of("met", met)));
    }

    private static Met met(String id, List<Recommended.Entry> catalogue) {
        return catalogue.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .map(e -> new Met(
                        id, e.recommendation().text(), e.recommendation().addressees()))
                .orElse(new Met(id, "", List.of()));
    }
}
