package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Reading;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// "A Word file came back" on the page of a document, for those who draft.
@RequestScoped
class ReturnPanel implements Panel {

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
        return 25;
    }

    @Override
    public Optional<String> show(Object subject) {
        var document = ((Reading) subject).summary();
        var may = caller.may(Action.WRITE, document.organization().id(), document.stands());
        return may && document.held()
                ? Optional.of(pages.show("export/returnAct", Map.of("document", document)))
                : Optional.empty();
    }
}
