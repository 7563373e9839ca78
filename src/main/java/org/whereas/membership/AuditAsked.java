package org.whereas.membership;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;

/// What the addresses of the record have in common: their filters.
abstract class AuditAsked {

    @Inject
    Caller caller;

    @QueryParam("person")
    String person;

    @QueryParam("action")
    String action;

    @QueryParam("document")
    String document;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    AuditRows.Asked asked() {
        return new AuditRows.Asked(person, action, document, from, to);
    }
}
