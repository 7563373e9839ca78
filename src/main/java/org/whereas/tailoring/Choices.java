package org.whereas.tailoring;

import java.util.List;

/// What a family can be narrowed to.
final class Choices {

    private Choices() {}

    /// The states of its organizations, in order.
    static List<String> states(List<Relative> family) {
        return family.stream()
                .map(Relative::state)
                .filter(state -> !state.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
