package org.whereas.platform;

import jakarta.enterprise.context.ApplicationScoped;

/// Whether everything that is done once at start is done.
@ApplicationScoped
public class Loading {

    private volatile boolean done;

    void done() {
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
