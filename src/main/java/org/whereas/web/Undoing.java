package org.whereas.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Takes back whatever the running transaction did, for a page that shows a form again instead of throwing.
@ApplicationScoped
public class Undoing {

    @Resource
    TransactionSynchronizationRegistry transaction;

    /// What the page shows is read before: a transaction that is given up may get no connection any more.
    public void undo() {
        transaction.setRollbackOnly();
    }
}
