package org.whereas.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Groups of words that mean the same to people who ask: `search-index/synonyms.txt`.
///
/// A line is a group, its members parted by commas, and after a bar the reason for it. A member may be several
/// words.
/// Empty
/// lines and lines that begin with `#` mean nothing. Compared by stems, so one form of a word is enough.
///
/// ```
/// neck restraint, chokehold, carotid, throat | staff name the body part, policies the hold
/// ```
final class Synonyms {

    /// The most words that a member may have.
    private static final int LONGEST_MEMBER = 4;

    /// By the stems of a member, parted by spaces: the other members of its groups, each as stems.
    private final Map<String, Set<List<String>>> others = new HashMap<>();

    private int groups;

    private Synonyms() {}

    /// Reads the lines of the file; refuses a line without a reason or with fewer than two members.
    static Synonyms of(List<String> lines) {
        var read = new Synonyms();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            read.group(line);
        }
        return read;
    }

    private void group(String line) {
        var bar = line.indexOf('|');
        if (bar < 0 || line.substring(bar + 1).isBlank())
            throw new IllegalArgumentException("A group of synonyms needs a reason after a bar: " + line);
        var members = new ArrayList<List<String>>();
        for (var member : line.substring(0, bar).split(",")) members.add(Analysis.stems(member));
        members.removeIf(List::isEmpty);
        if (members.size() < 2 || members.stream().anyMatch(m -> m.size() > LONGEST_MEMBER))
            throw new IllegalArgumentException("A group has at least two members of at most four words: " + line);
        for (var member : members) {
            var rest = others.computeIfAbsent(String.join(" ", member), _ -> new LinkedHashSet<>());
            members.stream().filter(m -> !m.equals(member)).forEach(rest::add);
        }
        groups++;
    }

    int groups() {
        return groups;
    }

    /// Whether a word stands in any group.
    boolean knows(String stem) {
        return others.keySet().stream().anyMatch(k -> (" " + k + " ").contains(" " + stem + " "));
    }

    /// A run of stems that is a member of groups: where it begins, how long it is, and what stands for it, as stems.
    record Found(int from, int length, Set<List<String>> others) {}

    /// The members among a row of stems, the longest at each place.
    List<Found> in(List<String> stems) {
        var found = new ArrayList<Found>();
        for (var from = 0; from < stems.size(); from++) {
            for (var length = Math.min(LONGEST_MEMBER, stems.size() - from); length > 0; length--) {
                var rest = others.get(String.join(" ", stems.subList(from, from + length)));
                if (rest == null) continue;
                found.add(new Found(from, length, rest));
                break;
            }
        }
        return found;
    }
}
