package org.whereas.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whereas.change.Merge;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;

/// Puts together what the versions of a file propose.
final class Proposals {

    private final WordText file;
    private final Document exported;
    /// So long may the names of those be who changed something together.
    private static final int NAMES = 400;

    private final ReturnVersions versions;
    private final List<TrackedChange> changes;
    private final List<Proposal> all = new ArrayList<>();

    Proposals(WordText file, Document exported, ReturnVersions versions) {
        this.file = file;
        this.exported = exported;
        this.versions = versions;
        changes = versions.changes(file.changes());
    }

    /// @param fresh the exported text as a file shows it when nobody did anything to it
    Returned of(ReturnVersions.Version fresh) {
        var untracked = versions.untracked();
        add(fresh, untracked, Set.of());
        for (var together : versions.authors()) add(untracked, versions.of(together), together);
        var joint = joint(fresh);
        var proposals = inOrder(joint);
        file.comments().forEach(comment -> proposals.add(comment(comment)));
        return new Returned(proposals, file.left());
    }

    private void add(ReturnVersions.Version from, ReturnVersions.Version to, Set<String> authors) {
        var changed = applied(from.document(), to.document());
        var theirs =
                changes.stream().filter(it -> authors.contains(it.author())).toList();
        var byClause = theirs.stream().collect(Collectors.groupingBy(TrackedChange::clause));
        for (var proposal : new Difference(exported, changed).proposals())
            all.add(by(byClause.getOrDefault(proposal.clause(), theirs), proposal));
        for (var proposal : FieldReturns.between(from, to, exported))
            all.add(by(byClause.getOrDefault("", theirs), proposal));
    }

    /// The exported text with what leads from one reading of the file to the other.
    private Document applied(Document from, Document to) {
        return switch (Merge.of(from, exported, to)) {
            case Merge.Unchanged() -> exported;
            case Merge.Clean(var merged, var _) -> merged;
            case Merge.Conflicting asked -> {
                var decisions = asked.clashes().stream()
                        .collect(Collectors.toMap(
                                it -> it.id(), _ -> Merge.Decision.of(Merge.Take.MODEL), (one, _) -> one));
                yield Merge.decide(asked, decisions) instanceof Merge.Clean(var merged, var _)
                        ? merged
                        : asked.partial();
            }
        };
    }

    /// As proposed by those who made some changes, at the last moment of these.
    ///
    /// @param marked those at its clause, or where none is marked there all that the same people made
    private static Proposal by(List<TrackedChange> marked, Proposal proposal) {
        var names = new StringBuilder();
        marked.stream()
                .map(TrackedChange::author)
                .filter(it -> !it.isEmpty())
                .distinct()
                .takeWhile(_ -> names.length() < NAMES)
                .forEach(it -> names.append(names.isEmpty() ? "" : ", ").append(it));
        if (names.length() >= NAMES) names.append(" …");
        var last =
                marked.stream().map(TrackedChange::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return proposal.by(names.toString(), last, !names.isEmpty());
    }

    /// Proposals for a clause that do not touch the same words stay apart; others become one, which says what the file
    /// says with all changes accepted.
    private List<Proposal> joint(ReturnVersions.Version fresh) {
        Map<String, List<Proposal>> byClause = new LinkedHashMap<>();
        for (var proposal : all)
            byClause.computeIfAbsent(proposal.kind() + " " + proposal.clause(), _ -> new ArrayList<>())
                    .add(proposal);
        if (byClause.values().stream().noneMatch(it -> it.size() > 1)) return all;
        var together = new Difference(
                        exported, applied(fresh.document(), versions.all().document()))
                .proposals();
        var out = new ArrayList<Proposal>();
        for (var group : byClause.values()) {
            if (group.size() == 1 || areApart(group)) out.addAll(group);
            else out.add(one(group, together));
        }
        return out;
    }

    private boolean areApart(List<Proposal> group) {
        if (group.getFirst().kind() != Proposal.Kind.CHANGED)
            return group.getFirst().kind() == Proposal.Kind.FIELD;
        for (int i = 0; i < group.size(); i++)
            for (int j = i + 1; j < group.size(); j++)
                if (!Alone.merge(exported, group.get(i), group.get(j))) return false;
        return true;
    }

    private static Proposal one(List<Proposal> group, List<Proposal> together) {
        var first = group.getFirst();
        var names = group.stream()
                .map(Proposal::author)
                .filter(it -> !it.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        var last = group.stream().map(Proposal::date).max(Instant::compareTo).orElseThrow();
        var tracked = group.stream().allMatch(Proposal::tracked);
        return together.stream()
                .filter(it -> it.kind() == first.kind() && it.clause().equals(first.clause()))
                .findFirst()
                .orElse(first)
                .by(names, last, tracked);
    }

    /// In the order of the exported text; what is added stands behind what it follows.
    private List<Proposal> inOrder(List<Proposal> proposals) {
        var places = new LinkedHashMap<String, Integer>();
        for (Clause clause : Clauses.of(exported)) places.put(clause.id(), places.size());
        proposals.stream()
                .filter(it -> it.kind() == Proposal.Kind.ADDED)
                .forEach(it -> places.putIfAbsent(it.clause(), places.getOrDefault(it.follows(), -1)));
        var sorted = new ArrayList<>(proposals);
        sorted.sort(java.util.Comparator.comparingInt(it -> places.getOrDefault(it.clause(), -1)));
        return sorted;
    }

    private Proposal comment(Comment comment) {
        var known = Clauses.find(exported, comment.clause()).isPresent();
        var before = known ? Clauses.markdown(exported, comment.clause()) : "";
        return new Proposal(
                known ? comment.clause() : "",
                Proposal.Kind.COMMENT,
                before,
                comment.about(),
                comment.author(),
                comment.at(),
                false,
                comment.text(),
                "",
                "");
    }
}
