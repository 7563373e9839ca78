package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a copy: that its model has an update.
@RequestScoped
class UpdatePanel implements Panel {

    @Inject
    Inbox inbox;

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
        return 8;
    }

    @Override
    public Optional<String> show(Object subject) {
        var document = ((Reading) subject).summary();
        if (!document.isCopy() || !caller.drafts(document.organization().id())) return Optional.empty();
        return inbox.entry(document).map(it -> pages.show("tailoring/updateFact", Map.of("entry", it)));
    }
}
