package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// The acts that tailoring adds to a document's page: making a copy, going on with one.
@RequestScoped
class CopyPanel implements Panel {

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Override
    public String place() {
        return "document.acts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<String> show(Object subject) {
        var reading = (Reading) subject;
        var drafts = caller.drafts(reading.summary().organization().id());
        return Optional.of(pages.show(
                "tailoring/acts",
                Map.of(
                        "document",
                        reading.summary(),
                        "desk",
                        drafts,
                        "follows",
                        drafts && follows(reading),
                        "remaining",
                        Remaining.of(reading.text()))));
    }

    /// What may have been somebody's own before: a policy, a resolution, or what was made from a form.
    private static boolean follows(Reading reading) {
        var document = reading.summary();
        if (document.kind().equals("local-policy")) return true;
        if (document.kind().equals("model-policy") || document.organization().shipped()) return false;
        return document.kind().equals("resolution")
                || reading.text().front().at("fields").isPresent();
    }
}
