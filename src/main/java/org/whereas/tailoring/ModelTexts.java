package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.text.Document;
import org.whereas.text.Numbering;

/// The texts of the versions of models that were merged last, without their printed numbers: one is merged with every
/// copy of the model, and they never change.
@ApplicationScoped
class ModelTexts {

    private static final int KEPT = 100;

    @Inject
    Documents documents;

    private final Map<String, Document> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > KEPT;
        }
    });

    /// The text of a version that has been in force, whoever asks.
    Document unprinted(DocumentSummary model, int number) {
        return known(
                model.id() + " " + number,
                () -> documents.version(model, number).text());
    }

    /// The text of an opened version.
    Document unprinted(Reading model) {
        return known(model.revision().sha256(), model::text);
    }

    private Document known(String key, Supplier<Document> text) {
        var kept = known.get(key);
        if (kept != null) return kept;
        var fresh = Numbering.unprinted(text.get());
        known.put(key, fresh);
        return fresh;
    }
}
