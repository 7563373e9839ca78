package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;

/// What has to be looked at again because something above the text changed.
@RequestScoped
class ReviewsLeft implements LeftToDo {

    @Inject
    Reviews reviews;

    @Inject
    Caller caller;

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Share of(Reading reading) {
        var document = reading.summary();
        var organization = document.organization();
        if (!caller.belongsTo(organization.id())) return Share.NONE;
        var titles = DeskRows.titles(reading.text());
        var open = reviews.open(document).stream()
                .map(it -> new Todo(
                        "review-" + it.cause(),
                        it.clause().isEmpty() ? it.subject() : titles.getOrDefault(it.clause(), it.subject()),
                        "/organizations/" + organization.slug() + "/reviews#review-" + it.id(),
                        it.clause(),
                        true))
                .toList();
        return new Share(0, open);
    }
}
