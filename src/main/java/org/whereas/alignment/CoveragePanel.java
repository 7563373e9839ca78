package org.whereas.alignment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.library.Reading;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// In the head of a document: how many recommendations it carries out, and the way to which.
@RequestScoped
class CoveragePanel implements Panel {

    @Inject
    Claims claims;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.facts";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> show(Object subject) {
        var reading = (Reading) subject;
        var all = claims.of(reading);
        if (all.isEmpty()) return Optional.empty();
        var named = recommendations(all.stream().filter(c -> !c.removed()));
        var changed = recommendations(all.stream().filter(c -> c.removed() || c.changed()));
        return Optional.of(pages.show(
                "alignment/facts", Map.of("document", reading.summary(), "named", named, "changed", changed > 0)));
    }

    private static long recommendations(Stream<Claim> claims) {
        return claims.map(c -> c.alignment().recommendation()).distinct().count();
    }
}
