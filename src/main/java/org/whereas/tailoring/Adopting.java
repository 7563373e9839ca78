package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.text.Document;
import org.whereas.text.Metadata;

/// The documents that a resolution adopts: picked from the library, each pinned to a version.
@ApplicationScoped
class Adopting {

    @Inject
    Documents documents;

    /// The text with another document adopted, in the version in force that the caller may read, or the
    /// newest; one that is adopted already is pinned anew.
    ///
    /// @param version the number of the version meant, 0 for that
    Document with(Document text, DocumentSummary adopted, int version) {
        var number = version > 0 ? version : adopted.inForce() > 0 ? adopted.inForce() : 0;
        var reading = number > 0 ? documents.read(adopted, number) : documents.read(adopted);
        var label = reading.text().front().string("version").orElse("");
        var pinned = String.valueOf(reading.revision().number());
        var entry = new LinkedHashMap<String, Object>();
        entry.put("document", adopted.address());
        entry.put("version", label.isEmpty() ? pinned : label);
        entry.put("revision", reading.revision().number());
        var kept = without(text, adopted.address());
        kept.add(entry);
        return text.withFront(text.front().with(kept, "adopts"));
    }

    /// The text without a document that it adopted.
    Document dropped(Document text, String address) {
        var kept = without(text, address);
        return text.withFront(
                kept.isEmpty() ? text.front().without("adopts") : text.front().with(kept, "adopts"));
    }

    private static List<Object> without(Document text, String address) {
        var kept = new ArrayList<Object>();
        if (text.front().at("adopts").orElse(null) instanceof List<?> listed)
            for (var entry : listed)
                if (!(entry instanceof Map<?, ?> map && address.equals(String.valueOf(map.get("document")))))
                    kept.add(entry);
        return kept;
    }

    static List<Metadata.Adoption> of(Document text) {
        return Metadata.of(text).passage().adopts();
    }
}
