package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whereas.text.Fields;

/// What the family of a document says in one of its clauses: equal wordings together, those that most use first.
///
/// @param model      what the document itself says
/// @param copies     how many copies have the clause or left it out
/// @param groups     the wordings
/// @param directions how many organizations changed it in the same direction; those of one organization alone are left
///     out
public record ClauseWordings(String model, int copies, List<Group> groups, List<Direction> directions) {

    /// Equal wordings.
    ///
    /// @param words     with the labels of fields in brackets; empty where the clause was left out
    /// @param asModel   whether it is what the document itself says
    /// @param direction the number of its direction in [ClauseWordings#directions], -1 for none
    public record Group(String hash, String words, List<Relative> members, boolean asModel, int direction) {
        public boolean isLeftOut() {
            return words.isEmpty();
        }

        long organizations() {
            return members.stream().map(Relative::organization).distinct().count();
        }
    }

    /// Changes that are alike.
    ///
    /// @param organizations how many changed the clause so, `of` how many that have a copy
    /// @param wordings      how many wordings do it
    public record Direction(int number, int organizations, int of, int wordings, String words) {}

    /// @param family the copies that the caller may read
    /// @param hashes what each of them says, by its id
    /// @param words  what the hashes stand for
    static ClauseWordings of(
            String own, Fields fields, List<Relative> family, Map<Long, String> hashes, Map<String, String> words) {
        var byHash = new LinkedHashMap<String, List<Relative>>();
        for (var it : family)
            if (hashes.containsKey(it.id()))
                byHash.computeIfAbsent(hashes.get(it.id()), _ -> new ArrayList<>())
                        .add(it);
        var copies = byHash.values().stream().mapToInt(List::size).sum();
        var same = Drifts.hash(own);
        var model = fields.spelled(own);
        var groups = byHash.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        fields.spelled(words.getOrDefault(e.getKey(), "")),
                        List.copyOf(e.getValue()),
                        e.getKey().equals(same),
                        -1))
                .sorted(Comparator.comparing((Group g) -> !g.asModel())
                        .thenComparing(g -> -g.members().size())
                        .thenComparing(Group::hash))
                .toList();
        var of = (int) family.stream().map(Relative::organization).distinct().count();
        return directed(new ClauseWordings(model, copies, groups, List.of()), of);
    }

    private static ClauseWordings directed(ClauseWordings it, int of) {
        var changed = it.groups().stream().filter(g -> !g.asModel()).toList();
        var found = Directions.of(it.model(), changed.stream().map(Group::words).toList());
        var number = new HashMap<String, Integer>();
        var alike = new LinkedHashMap<Integer, List<Group>>();
        for (var i = 0; i < changed.size(); i++) {
            number.put(changed.get(i).hash(), found.get(i));
            alike.computeIfAbsent(found.get(i), _ -> new ArrayList<>()).add(changed.get(i));
        }
        var groups = it.groups().stream()
                .map(g -> new Group(g.hash(), g.words(), g.members(), g.asModel(), number.getOrDefault(g.hash(), -1)))
                .toList();
        var directions = alike.entrySet().stream()
                .map(e -> direction(e.getKey(), e.getValue(), of))
                .filter(d -> d.organizations() > 1)
                .sorted(Comparator.comparing(d -> -d.organizations()))
                .toList();
        return new ClauseWordings(it.model(), it.copies(), groups, directions);
    }

    private static Direction direction(int number, List<Group> groups, int of) {
        var organizations = (int) groups.stream()
                .flatMap(g -> g.members().stream())
                .map(Relative::organization)
                .distinct()
                .count();
        return new Direction(
                number, organizations, of, groups.size(), groups.getFirst().words());
    }

    /// The groups with the words and the copies asked for, and a direction where one is.
    List<Group> narrowed(FamilyAsked.Filter filter, int direction) {
        var q = filter.q().toLowerCase(Locale.ROOT);
        return groups.stream()
                .filter(g -> q.isEmpty() || g.words().toLowerCase(Locale.ROOT).contains(q))
                .filter(g -> direction < 0 || g.direction() == direction)
                .map(g -> new Group(
                        g.hash(),
                        g.words(),
                        g.members().stream().filter(filter::wants).toList(),
                        g.asModel(),
                        g.direction()))
                .filter(g -> !g.members().isEmpty())
                .sorted(Comparator.comparing((Group g) -> !g.asModel()).thenComparing(g -> -g.organizations()))
                .toList();
    }
}
