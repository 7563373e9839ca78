package org.whereas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whereas.problem.Words;

class MetadataTest {

    private static Metadata of(String front) {
        return Metadata.of(Markdown.parse("---\n" + front + "\n---\n\nText.\n"));
    }

    @Test
    void aResolutionTellsHowItWentThroughTheCouncil() {
        var metadata = of("""
                title: On Trust
                kind: resolution
                number: 2020-14
                session: 88th Annual Meeting
                sponsors: [Doe, Roe]
                mover: Doe
                seconder: Roe
                committee: Public Safety
                introduced: 2020-06-01
                adopted: 2020-06-15
                effective: 2020-07
                actions:
                  - {date: 2020-06-01, action: submitted}
                  - {date: 2020-06-15, action: adopted, version: as amended}
                votes: [{name: Doe, vote: aye}, {name: Roe, vote: Yes}, {name: Poe, vote: nay}, {name: Moe, vote: absent},
                  {name: Loe, vote: recused}, {name: Noe, vote: present}]
                recipients: [Congress]
                signatures: [{name: A. Mayor, title: Mayor}]
                adopts: [{document: uscm/de-escalation, version: 1.0.0}, {document: uscm/duty-to-intervene}]
                source: {organization: uscm, title: Report, date: 2020-08}""");

        assertThat(metadata.findings()).isEmpty();
        assertThat(metadata.passage().totals()).contains(new Metadata.Totals(2, 1, 0, 1, 1, 0, 1, true));
        assertThat(metadata.passage().sponsors()).containsExactly("Doe", "Roe");
        assertThat(metadata.passage().actions())
                .hasSize(2)
                .last()
                .extracting(Metadata.Action::version)
                .isEqualTo("as amended");
        assertThat(metadata.passage().signatures()).containsExactly(new Metadata.Signature("A. Mayor", "Mayor"));
        assertThat(metadata.passage().adopts().get(1)).isEqualTo(new Metadata.Adoption("uscm/duty-to-intervene", ""));
        assertThat(metadata.source()).contains(new Metadata.Source("uscm", "Report", "2020-08"));
        assertThat(metadata.number()).isEqualTo("2020-14");
        assertThat(metadata.held()).isTrue();
    }

    @Test
    void statedTotalsAreTakenWhereThereIsNoRollCallAndCheckedWhereThereIs() {
        assertThat(of("vote: {ayes: 7, nays: 2, abstain: 1, absent: 0}")
                        .passage()
                        .totals())
                .contains(new Metadata.Totals(7, 2, 1, 0, 0, 0, 0, false));
        assertThat(of("vote: {ayes: 2, nays: 0}\nvotes: [{name: a, vote: aye}]").findings())
                .containsExactly(new Metadata.Finding("vote", "does-not-add-up", "1–0"));
        assertThat(of("title: x").passage().totals()).isEmpty();
    }

    @Test
    void aLocalPolicyTellsHowItIsIssued() {
        var metadata = of("""
                kind: local-policy
                instrument: general order
                number: 300.10
                issued: 2026-01-02
                effective: 2026-02-01
                supersedes: [GO 12, GO 13]
                rescinds: GO 9
                distribution: [all sworn]
                related: ["301", "302"]
                index-terms: [force]
                accreditation: [{standard: CALEA, edition: 6, number: 4.1.1}]
                signatory: Chief Doe
                review: P1Y
                text: not-held""");

        assertThat(metadata.findings()).isEmpty();
        assertThat(metadata.number()).isEqualTo("300.10");
        assertThat(metadata.issue().supersedes()).containsExactly("GO 12", "GO 13");
        assertThat(metadata.issue().rescinds()).containsExactly("GO 9");
        assertThat(metadata.issue().accreditation()).containsExactly(new Metadata.Accreditation("CALEA", "6", "4.1.1"));
        assertThat(metadata.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: [a]",
                "title: {a: b}",
                "kind: novel",
                "topics: {a: b}",
                "topics: [[a]]",
                "language: en_US!",
                "source: uscm",
                "source: {date: soon}",
                "text: maybe",
                "review: yearly",
                "effective: tomorrow",
                "effective: 2020-02-30",
                "votes: [x]",
                "votes: none",
                "vote: 7-2",
                "vote: {ayes: many}",
                "actions: [{action: danced}]",
                "actions: [{date: x}]",
                "adopts: uscm/x",
                "numbering: {style: odd}",
                "fields: [a]",
                "fields: {A: {label: x}}",
                "fields: {a: x}",
                "choices: {a: b}",
                "choices: [a]",
                "accreditation: [1]",
                "sponsors: [{name: x}]",
                "signatures: {name: [x]}"
            })
    void whateverIsMalformedIsFoundAndSaidInASentence(String front) {
        var found = of(front).findings();

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().key()).startsWith(front.substring(0, front.indexOf(':')));
        assertThat(Words.ENGLISH.say(
                        found.getFirst().message(),
                        found.getFirst().key(),
                        found.getFirst().value()))
                .endsWith(".")
                .contains(found.getFirst().key());
    }

    @Test
    void numbersAndWordsAreBothText() {
        var metadata = of("title: 2020\nversion: 1.10\ntopics: [1, a]\nsession: true");

        assertThat(metadata.title()).isEqualTo("2020");
        assertThat(metadata.version()).isEqualTo("1.10");
        assertThat(metadata.topics()).isEqualTo(List.of("1", "a"));
        assertThat(metadata.findings()).isEmpty();
    }
}
