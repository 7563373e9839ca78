package org.whereas.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// The panels of this request, by place.
@RequestScoped
public class Panels {

    @Inject
    @Any
    Instance<Panel> all;

    /// The HTML of every panel at a place, in order.
    public Markup at(String place, Object subject) {
        return new Markup(all.stream()
                .filter(p -> p.place().equals(place))
                .sorted(Comparator.comparingInt(Panel::order))
                .map(p -> p.show(subject))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n")));
    }
}
