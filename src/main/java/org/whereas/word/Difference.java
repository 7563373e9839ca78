package org.whereas.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.change.Change;
import org.whereas.change.Differences;
import org.whereas.text.Block;
import org.whereas.text.Clause;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Item;

/// Tells what differs between the exported text and the same with somebody's changes, clause by clause.
final class Difference {

    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,80})]");

    private final Document exported;
    private final Document changed;
    private final Map<String, Clause> before = new HashMap<>();
    private final Map<String, Clause> after = new HashMap<>();
    private final Map<String, String> follows = new HashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();

    Difference(Document exported, Document changed) {
        this.exported = exported;
        this.changed = changed;
        Clauses.of(exported).forEach(it -> before.put(it.id(), it));
        before.remove("");
        var last = "";
        for (var clause : Clauses.of(changed)) {
            after.put(clause.id(), clause);
            follows.put(clause.id(), last);
            last = clause.id();
        }
    }

    List<Proposal> proposals() {
        if (exported.equals(changed)) return List.of();
        for (var change : Differences.between(exported, changed).changes()) tell(change);
        return withoutNotesOf(proposals);
    }

    private void tell(Change change) {
        switch (change) {
            case Change.Changed it -> changed(it.to().id());
            case Change.Moved it -> {
                moved(it.to().id());
                if (it.edited()) changed(it.to().id());
            }
            case Change.Added it -> added(it.to().id());
            case Change.Removed it -> removed(it.from().id());
            case Change.Split it ->
                it.into().forEach(piece -> either(piece.clause().id()));
            case Change.Joined it -> {
                changed(it.to().id());
                for (var piece : it.from())
                    if (!after.containsKey(piece.clause().id()))
                        removed(piece.clause().id());
            }
            case Change.Marked it -> changed(it.to().id());
            case Change.Kept _, Change.FrontChange _ -> {}
        }
    }

    private void either(String id) {
        if (before.containsKey(id)) changed(id);
        else added(id);
    }

    private void changed(String id) {
        if (!before.containsKey(id) || !after.containsKey(id)) return;
        var was = written(exported, before.get(id));
        var is = written(changed, after.get(id));
        if (!was.equals(is)) add(id, Proposal.Kind.CHANGED, was, withNotes(is), "", "");
    }

    private void moved(String id) {
        if (!before.containsKey(id) || !after.containsKey(id)) return;
        var md = written(exported, before.get(id));
        add(
                id,
                Proposal.Kind.MOVED,
                md,
                md,
                follows.getOrDefault(id, ""),
                after.get(id).parent());
    }

    private void added(String id) {
        var clause = after.get(id);
        if (clause == null || id.isEmpty()) return;
        var written = Clauses.markdown(changed, id);
        var item = clause.node() instanceof Item ? asItem(clause, written) : written;
        add(id, Proposal.Kind.ADDED, "", withNotes(item), follows.getOrDefault(id, ""), clause.parent());
    }

    private void removed(String id) {
        if (before.containsKey(id)) add(id, Proposal.Kind.REMOVED, written(exported, before.get(id)), "", "", "");
    }

    /// An item that is new, as an item of the kind of list it stands in.
    private String asItem(Clause clause, String words) {
        var mark = isNumbered(changed.blocks(), clause.node()) ? "1. " : "- ";
        return mark + words.replace("\n", "\n" + " ".repeat(mark.length())).stripTrailing() + "\n";
    }

    private static boolean isNumbered(List<Block> blocks, org.whereas.text.Node item) {
        for (var block : blocks) {
            if (block instanceof Block.OrderedList list && list.items().contains(item)) return true;
            if (Lists.items(block).stream().anyMatch(it -> isNumbered(it.blocks(), item))) return true;
            if (block instanceof Block.Quote quote && isNumbered(quote.blocks(), item)) return true;
        }
        return false;
    }

    private static String written(Document document, Clause clause) {
        return Clauses.markdown(document, clause.id());
    }

    /// Notes that only the changed text has are defined behind the words that refer to them.
    private String withNotes(String markdown) {
        var all = new StringBuilder(markdown);
        for (var label : newNotes(markdown)) {
            var words = Clauses.markdown(changed, label).strip().replace("\n", "\n    ");
            all.append("\n[^").append(label).append("]: ").append(words).append('\n');
        }
        return all.toString();
    }

    private Set<String> newNotes(String markdown) {
        var labels = new HashSet<String>();
        var references = REFERENCE.matcher(markdown);
        while (references.find()) {
            var label = references.group(1);
            var isNew = !before.containsKey(label)
                    && Optional.ofNullable(after.get(label))
                            .filter(it -> it.node() instanceof Block.Footnote)
                            .isPresent();
            if (isNew) labels.add(label);
        }
        return labels;
    }

    /// A new note comes with the words that refer to it, not by itself.
    private List<Proposal> withoutNotesOf(List<Proposal> all) {
        return all.stream()
                .filter(it -> it.kind() != Proposal.Kind.ADDED || !isInNewNote(it.clause()))
                .toList();
    }

    private boolean isInNewNote(String id) {
        var seen = new HashSet<String>();
        for (var at = id;
                after.containsKey(at) && seen.add(at);
                at = after.get(at).parent())
            if (after.get(at).node() instanceof Block.Footnote && !before.containsKey(at)) return true;
        return false;
    }

    private void add(String id, Proposal.Kind kind, String was, String is, String follows, String within) {
        proposals.add(new Proposal(id, kind, was, is, "", Instant.EPOCH, false, "", follows, within));
    }
}
