package org.whereas.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whereas.membership.Caller;
import org.whereas.web.Pages;
import org.whereas.web.Panel;

/// On the page of a document: the steps that the caller may take with the version that is shown.
@RequestScoped
public class Steps implements Panel {

    @Inject
    Postings postings;

    @Inject
    Caller caller;

    @Inject
    Pages pages;

    @Override
    public String place() {
        return "document.acts";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<String> show(Object subject) {
        var reading = (Reading) subject;
        var steps = of(reading);
        if (steps.isEmpty()) return Optional.empty();
        return Optional.of(pages.show("library/steps", java.util.Map.of("reading", reading, "steps", steps)));
    }

    /// The steps that the caller may take with a version now, the next one first.
    List<Step> of(Reading reading) {
        var document = reading.summary();
        var number = reading.revision().number();
        var from = postings.status(document.id(), number);
        var posted = document.posted() == number;
        return Stream.of(Step.values())
                .filter(step -> step.fits(from, posted))
                .filter(step ->
                        caller.may(step.action(), document.organization().id(), from))
                .toList();
    }
}
