package org.whereas.text;

import java.util.List;
import java.util.Optional;

/// What the front matter says about a document, read key by key.
///
/// A value of the wrong shape never stops the reading: it is left out or kept as it is written, and a
/// [Finding] says so. Dates are kept as written: a year, a month or a day in ISO 8601. What is not given is
/// empty.
///
/// ```java
/// var text = Markdown.parse("---\nvotes: [{name: Doe, vote: aye}, {name: Roe, vote: nay}]\n---\n");
/// var totals = Metadata.of(text).passage().totals().orElseThrow();
/// totals.ayes(); // 1
/// ```
public record Metadata(
        String title,
        String kind,
        String summary,
        List<String> topics,
        String language,
        Optional<Source> source,
        boolean held,
        String version,
        String review,
        String number,
        String effective,
        Passage passage,
        Issue issue,
        List<Finding> findings) {

    /// The kinds of documents that there are.
    public static final List<String> KINDS =
            List.of("model-policy", "local-policy", "resolution", "principles", "recommendations", "guidance");

    /// What can be done with a resolution.
    public static final List<String> ACTIONS = List.of(
            "submitted",
            "referred",
            "heard",
            "laid over",
            "reported",
            "amended",
            "adopted",
            "failed",
            "withdrawn",
            "filed");

    /// What a mayor can do with a resolution.
    public static final List<String> APPROVALS = List.of("approved", "vetoed", "unsigned");

    /// Where a text rests on another; `organization` is its short name here.
    public record Source(String organization, String title, String date) {}

    /// How a resolution went through the body that voted on it.
    public record Passage(
            String session,
            List<String> sponsors,
            String mover,
            String seconder,
            String committee,
            String introduced,
            String adopted,
            List<Action> actions,
            List<Vote> votes,
            Optional<Totals> totals,
            List<String> recipients,
            List<Signature> signatures,
            List<Adoption> adopts,
            Execution execution) {}

    /// Who attests, approves and certifies a resolution once it is adopted; a file made for signing has lines for
    /// them.
    ///
    /// @param attest      the clerk who attests it
    /// @param form        the attorney who approves it as to form
    /// @param approval    the mayor who approves or vetoes it
    /// @param seal        whether the seal goes beside the attestation
    /// @param certificate the officer who certifies a true copy, with the day
    public record Execution(
            Optional<Signature> attest,
            Optional<Signature> form,
            Optional<Approval> approval,
            boolean seal,
            Optional<Certificate> certificate) {}

    /// What a mayor did with it: a word of [#APPROVALS] and the day, both empty until then.
    public record Approval(String name, String title, String action, String date) {}

    /// Who certifies a true copy, and when; the day is empty until then.
    public record Certificate(String name, String title, String date) {}

    /// One thing that was done, on a date, with a version.
    public record Action(String date, String action, String version) {}

    /// How a member voted, in the source's own word.
    public record Vote(String name, String vote) {}

    /// The votes counted; `derived` when they were counted from the roll call. `other` are words of the
    /// source's own.
    public record Totals(
            int ayes, int nays, int abstain, int recused, int absent, int excused, int other, boolean derived) {}

    public record Signature(String name, String title) {}

    /// A document that a resolution adopts; `version` is empty where it is not pinned to one.
    public record Adoption(String document, String version) {}

    /// How a department issues a policy.
    public record Issue(
            String instrument,
            String issued,
            List<String> supersedes,
            List<String> rescinds,
            List<String> distribution,
            List<String> related,
            List<String> indexTerms,
            List<Accreditation> accreditation,
            String signatory) {}

    public record Accreditation(String standard, String edition, String number) {}

    /// Something in the front matter that is not as it should be. `key` is where, such as `votes` or
    /// `fields.department.name`; `value` is what stands there; the sentence is in the messages under
    /// [#message], with these two as its arguments.
    public record Finding(String key, String code, String value) {

        /// The key of the sentence.
        public String message() {
            return "metadata.finding." + code;
        }
    }

    /// What the front matter of a document says.
    public static Metadata of(Document document) {
        return new MetadataReader(document).metadata();
    }
}
