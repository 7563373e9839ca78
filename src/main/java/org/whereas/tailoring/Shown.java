package org.whereas.tailoring;

import org.whereas.library.DocumentSummary;
import org.whereas.web.Markup;

/// A deviation as a page shows it.
///
/// @param document   the copy
/// @param difference our wording with the words that differ from the model marked
public record Shown(DocumentSummary document, Deviation it, Markup difference) {}
