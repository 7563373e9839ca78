/// The catalogue of recommendations, which clause of which document carries each out, and what that leaves open.
///
/// The catalogue is read from the documents themselves (`rec` on a clause), never kept beside them, so a
/// recommendation has versions and readers like any clause. So is coverage ([Coverages]): alignments stand in the texts
/// (`meets`), what they rest on is found in the versions, and only what persons say of them is kept ([Judgements]).
/// Decisions: ADR 0021 (an alignment holds for the words it was given for).
package org.whereas.alignment;
