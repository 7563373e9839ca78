package org.whereas.alignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whereas.web.Listing;

/// A coverage as the API gives it: the states counted over all rows that fit, and one page of those rows.
///
/// @param documents the documents that were looked at
/// @param unknown   what clauses name in `meets` and the catalogue does not have
public record CoverageView(
        Map<String, Long> counts,
        List<String> documents,
        List<String> unknown,
        List<Row> items,
        long total,
        int page,
        int size) {

    /// One recommendation and what became of it. `state` is `met`, `part`, `to-check`, `not-met` or `not-applicable`.
    public record Row(
            String id,
            String text,
            List<String> addressees,
            List<String> topics,
            String state,
            List<By> by,
            List<String> missing,
            Said exemption,
            String tag) {

        static Row of(Coverage.Row row) {
            var it = row.entry().recommendation();
            return new Row(
                    it.id(),
                    it.text(),
                    it.addressees(),
                    it.topics(),
                    row.state().word(),
                    row.by().stream().map(By::of).toList(),
                    row.missing(),
                    row.exemption().map(Said::of).orElse(null),
                    row.tag());
        }
    }

    /// A clause. `standing` is `kept`, `confirmed`, to be checked because it was `changed` or `removed` or because the
    /// `recommendation` changed, or `dropped`; `tag` goes into `If-Match` of an act on this alignment.
    public record By(
            String document,
            String title,
            String clause,
            String number,
            String recommendation,
            String words,
            String before,
            String standing,
            boolean undecided,
            Said said,
            String tag) {

        static By of(Coverage.By by) {
            return new By(
                    by.document().address(),
                    by.document().title(),
                    by.clause(),
                    by.number(),
                    by.recommendation(),
                    by.words(),
                    by.before(),
                    by.standing().word(),
                    by.undecided(),
                    by.said().map(Said::of).orElse(null),
                    by.tag());
        }
    }

    public record Said(String name, Instant at, String reason) {
        static Said of(Coverage.Said said) {
            return new Said(said.name(), said.at(), said.reason());
        }
    }

    static CoverageView of(Coverage coverage, Listing.Asked asked) {
        return new CoverageView(
                coverage.counts(),
                coverage.documents().stream().map(d -> d.address()).toList(),
                List.copyOf(coverage.unknown()),
                coverage.rows().stream()
                        .skip(asked.offset())
                        .limit(asked.size())
                        .map(Row::of)
                        .toList(),
                coverage.rows().size(),
                asked.page(),
                asked.size());
    }
}
