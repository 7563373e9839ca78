package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.whereas.problem.Words;

/// What people read for the values of facets.
@ApplicationScoped
class Labels {

    @Inject
    Names names;

    /// The words for a value. Runs inside its caller's transaction.
    String of(Words words, String facet, String value) {
        return switch (facet) {
            case Columns.KIND -> words.sayOr("kinds." + value, value);
            case Columns.STATUS -> words.sayOr("status." + value, value);
            case Columns.TOPIC -> words.sayOr("topic." + value, plain(value));
            case Columns.INSTRUMENT -> words.sayOr("instrument." + value.replace(' ', '-'), plain(value));
            case Bodies.STATE -> words.sayOr("us-state." + value, value);
            case Bodies.POPULATION -> words.sayOr("others.population." + value, value);
            case Bodies.OFFICERS -> words.sayOr("others.officers." + value, value);
            default -> names.of(value);
        };
    }

    /// `use-of-force` as a person would write it.
    private static String plain(String topic) {
        var words = topic.replace('-', ' ').strip();
        return words.isEmpty() ? topic : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
