package org.whereas.problem;

import jakarta.ejb.ApplicationException;

/// Carries a [Problem] from where it is seen to the edge; rolls the transaction back.
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.getClass().getSimpleName(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
