package org.whereas.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whereas.text.Document;
import org.whereas.text.Fields;

/// What was typed into the content controls of fields, and into the title. One control is enough: its twins say the
/// same once the value is taken.
final class FieldReturns {

    private FieldReturns() {}

    static List<Proposal> between(ReturnVersions.Version from, ReturnVersions.Version to, Document exported) {
        var proposals = new ArrayList<Proposal>();
        if (!to.title().isEmpty() && !from.title().isEmpty() && !to.title().equals(from.title()))
            proposals.add(proposal("title", Proposal.Kind.FRONT, from.title(), to.title()));
        var before = from.reading().sources().answers().byField();
        var after = to.reading().sources().answers().byField();
        for (var field : Fields.of(exported).entries()) {
            var tag = Controls.shortened(field.name());
            var was = shown(before.getOrDefault(tag, List.of()));
            for (var value : answered(after.getOrDefault(tag, List.of()), was))
                if (!value.equals(field.value()))
                    proposals.add(proposal(field.name(), Proposal.Kind.FIELD, field.value(), value));
        }
        return proposals;
    }

    private static Set<String> shown(List<Answers.Answer> answers) {
        var shown = new LinkedHashSet<String>();
        answers.forEach(it -> shown.add(it.words()));
        return shown;
    }

    /// The values that nobody but the author of the file can have written, each once.
    private static Set<String> answered(List<Answers.Answer> answers, Set<String> was) {
        var values = new LinkedHashSet<String>();
        for (var answer : answers)
            if (!was.isEmpty() && !was.contains(answer.words()) && !answer.placeholder()) values.add(answer.words());
        return values;
    }

    private static Proposal proposal(String name, Proposal.Kind kind, String before, String after) {
        return new Proposal(name, kind, before, after, "", Instant.EPOCH, false, "", "", "");
    }
}
