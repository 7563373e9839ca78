package org.whereas.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.whereas.membership.Status;

/// What lists and filters say of a document to those who do not see its drafts: what its posted version says of itself.
@Embeddable
class OpenFace {

    @Column(name = "open_kind")
    String kind = "";

    @Column(name = "open_title")
    String title = "";

    @Column(name = "open_summary")
    String summary = "";

    @Column(name = "open_topics")
    String topics = "";

    @Column(name = "open_source")
    String source = "";

    @Column(name = "open_language")
    String language = "";

    @Column(name = "open_status")
    String status = "";

    @Column(name = "open_held")
    boolean held = true;

    /// When that version was made.
    @Column(name = "open_changed")
    Instant changed;

    protected OpenFace() {}

    OpenFace(Described text, Status status, Instant changed) {
        this.kind = text.kind();
        this.title = text.title();
        this.summary = text.summary();
        this.topics = String.join(" ", text.topics());
        this.source = text.source();
        this.language = text.language();
        this.held = text.held();
        this.status = status.word();
        this.changed = changed;
    }
}
