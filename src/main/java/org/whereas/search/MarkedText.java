package org.whereas.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.whereas.library.Marker;

/// Marks in a document's text what was searched for.
@ApplicationScoped
class MarkedText implements Marker {

    @Inject
    Search search;

    @Override
    public String marked(String html, String words) {
        return Marks.of(Question.of(words), search.vocabulary()).in(html);
    }
}
