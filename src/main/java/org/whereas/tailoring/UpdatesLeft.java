package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.whereas.library.Reading;
import org.whereas.membership.Caller;

/// An update of the model that waits to be taken into a copy.
@RequestScoped
class UpdatesLeft implements LeftToDo {

    @Inject
    Inbox inbox;

    @Inject
    Caller caller;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Share of(Reading reading) {
        var document = reading.summary();
        if (!document.isCopy() || !caller.drafts(document.organization().id())) return Share.NONE;
        return inbox.entry(document)
                .filter(it -> it.answer().isEmpty())
                .map(it -> new Share(
                        0, List.of(new Todo("update", it.model().title(), document.path() + "/update", "", true))))
                .orElse(Share.NONE);
    }
}
