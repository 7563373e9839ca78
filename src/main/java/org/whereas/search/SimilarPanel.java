package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.ClauseInHand;
import org.whereas.problem.Refusal;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// Beside a clause: what says much the same elsewhere. Where the index cannot answer, the clause is shown without.
@RequestScoped
public class SimilarPanel implements Panel {

    private static final int SHOWN = 5;

    @Inject
    SimilarClauses similar;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "clause";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<String> show(Object subject) {
        var hand = (ClauseInHand) subject;
        try {
            var told = similar.of(hand.reading(), hand.clause().id(), false, SHOWN);
            return Optional.of(pages.show("search/similarPanel", Map.of("told", told)));
        } catch (Refusal notNow) {
            return Optional.empty();
        }
    }
}
