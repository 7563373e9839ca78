/// Finds the clause that says it: the index over all clauses, the queries, and their page.
///
/// The index is a cache beside the database. One thread ([FeedIndexer]) follows the change
/// feed; what is damaged, missing or of another making is built anew from the documents. Who
/// may see what is a filter in every query, count, facet, correction and suggestion. Decisions:
/// ADR 0007 (search), 0044 (similar clauses), 0045 (kept searches), 0051 (an index beside the index), 0052
/// (by meaning).
package org.whereas.search;
