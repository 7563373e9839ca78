package org.whereas.library;

import org.whereas.membership.OrganizationSummary;

/// A list that a feature puts beside the documents of an organization when all of it is taken away as
/// one file.
public interface Enclosure {

    /// What the file is called: `coverage.csv`.
    String name();

    /// What it says, as the caller may read it.
    String of(OrganizationSummary organization);
}
