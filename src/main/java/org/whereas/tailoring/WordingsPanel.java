package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.ClauseInHand;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a clause: the way to how its copies word it.
@RequestScoped
class WordingsPanel implements Panel {

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "clause";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> show(Object subject) {
        var hand = (ClauseInHand) subject;
        var path = hand.reading().summary().path() + "/clauses/" + hand.clause().id() + "/wordings";
        return Optional.of(pages.show("tailoring/wordingsLink", Map.of("path", path)));
    }
}
