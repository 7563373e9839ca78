package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a shipped document, for those who may write it: that its file waits for a person.
@RequestScoped
public class ShippedPanel implements Panel {

    @Inject
    Shipped shipped;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.facts";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<String> show(Object subject) {
        var document = ((Reading) subject).summary();
        if (!caller.drafts(document.organization().id())) return Optional.empty();
        return shipped.waiting(document).map(_ -> pages.show("library/fileFact", Map.of("document", document)));
    }
}
