package org.whereas.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whereas.text.Clauses;

/// Every clause id that a document ever used, so that an id is never given to another clause.
@Entity(name = "UsedIds")
@Table(name = "used_ids")
class UsedIds {

    @Id
    long document;

    @Lob
    String ids = "";

    protected UsedIds() {}

    UsedIds(long document) {
        this.document = document;
    }

    Set<String> all() {
        return ids.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(ids.split(" ")));
    }

    void add(org.whereas.text.Document text) {
        var next = new LinkedHashSet<>(all());
        Clauses.of(text).forEach(clause -> next.add(clause.id()));
        next.remove("");
        ids = String.join(" ", next);
    }
}
