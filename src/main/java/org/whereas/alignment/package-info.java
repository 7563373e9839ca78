/// The catalogue of recommendations, and which clause of which document carries each out.
///
/// The catalogue is read from the documents themselves (`rec` on a clause), never kept beside them, so a
/// recommendation
/// has versions and readers like any clause.
package org.whereas.alignment;
