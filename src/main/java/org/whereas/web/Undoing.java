package org.whereas.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/// Takes back whatever the running transaction did, for a page that shows a form again instead of throwing.
@ApplicationScoped
public class Undoing {

    @Resource
    TransactionSynchronizationRegistry transaction;

    public void undo() {
        transaction.setRollbackOnly();
    }
}
