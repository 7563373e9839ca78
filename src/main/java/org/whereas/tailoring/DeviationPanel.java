package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.ClauseInHand;
import org.whereas.membership.Action;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a clause and beside its form: how it stands to the model, and why.
@RequestScoped
class DeviationPanel implements Panel {

    @Inject
    Deviations deviations;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "clause.meets";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<String> show(Object subject) {
        var hand = (ClauseInHand) subject;
        var document = hand.reading().summary();
        var explains =
                caller.may(Action.EXPLAIN_DEVIATION, document.organization().id());
        return deviations
                .find(hand.reading(), hand.clause().id())
                .filter(d -> d.state().differs())
                .map(d ->
                        pages.show("tailoring/deviation", Map.of("document", document, "it", d, "explains", explains)));
    }
}
