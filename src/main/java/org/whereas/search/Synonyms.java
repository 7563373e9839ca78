package org.whereas.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Groups of words that mean the same to people who ask: `search-index/synonyms.txt`.
///
/// A line is a group, its members parted by commas, and after a bar the reason for it. A member may be
/// several words. Empty lines and lines that begin with `#` mean nothing. Compared by stems, so one
/// form of a word is enough. A group that is true only of some texts begins with their organizations:
/// `[in iml illinois-chiefs]`, or `[not in ...]`.
///
/// ```
/// neck restraint, chokehold, carotid, throat | staff name the body part, policies the hold
/// [in iml] IACP, Illinois Association of Chiefs of Police | the League means its own state's chiefs
/// ```
final class Synonyms {

    /// The most words that a member may have.
    private static final int LONGEST_MEMBER = 8;

    private static final Pattern SOURCES = Pattern.compile("\\[(not )?in ([a-z0-9 -]+)]\\s*(.*)");

    /// By the stems of a member, parted by spaces: the other members of its groups.
    private final Map<String, Set<Other>> others = new HashMap<>();

    /// By the stems of a member, parted by spaces: the first member of the first group that it is in.
    private final Map<String, String> concepts = new HashMap<>();

    private final Set<String> stems = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final List<List<List<String>>> everywhere = new ArrayList<>();
    private int groups;

    private Synonyms() {}

    /// What stands for a member, as stems; with sources only in their texts, or only in those of all
    /// others.
    record Other(List<String> stems, Set<String> sources, boolean outside) {}

    /// Reads the lines of the file; refuses a line without a reason, with fewer than two members, or whose
    /// organizations cannot be read.
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
        var within = SOURCES.matcher(line.substring(0, bar).strip());
        var some = within.matches();
        if (!some && line.strip().startsWith("["))
            throw new IllegalArgumentException("Organizations are named as in [in iml nlc] or [not in iml]: " + line);
        var members = members(some ? within.group(3) : line.substring(0, bar), line);
        var sources = some ? Set.of(within.group(2).strip().split(" +")) : Set.<String>of();
        var outside = some && within.group(1) != null;
        for (var member : members) {
            stems.addAll(member);
            var rest = others.computeIfAbsent(String.join(" ", member), _ -> new LinkedHashSet<>());
            members.stream().filter(m -> !m.equals(member)).forEach(m -> rest.add(new Other(m, sources, outside)));
        }
        groups++;
        if (some) return;
        everywhere.add(written(line.substring(0, bar)));
        var first = String.join(" ", members.getFirst());
        for (var member : members) concepts.putIfAbsent(String.join(" ", member), first);
    }

    private static List<List<String>> written(String group) {
        return Arrays.stream(group.split(","))
                .map(Analysis::words)
                .filter(m -> !m.isEmpty())
                .toList();
    }

    private List<List<String>> members(String group, String line) {
        var members = new ArrayList<List<String>>();
        for (var member : group.split(",")) {
            members.add(Analysis.stems(member));
            words.addAll(Analysis.words(member));
        }
        members.removeIf(List::isEmpty);
        if (members.size() < 2 || members.stream().anyMatch(m -> m.size() > LONGEST_MEMBER))
            throw new IllegalArgumentException("A group has at least two members of at most eight words: " + line);
        return members;
    }

    int groups() {
        return groups;
    }

    /// The groups that hold in all texts: the words of each member as they are written, in small letters.
    List<List<List<String>>> everywhere() {
        return everywhere;
    }

    /// The words of all members as they are written, in small letters.
    Set<String> words() {
        return words;
    }

    /// Whether a word stands in any group.
    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /// A run of stems that is a member of groups: where it begins, how long it is, and what stands for
    /// it.
    record Found(int from, int length, Set<Other> others) {}

    /// The stems with the same word in the place of each member of a group that holds in all texts, so that texts can
    /// be compared by what they mean. Of several groups the first one counts.
    List<String> concepts(List<String> stems) {
        var read = new ArrayList<String>();
        for (var at = 0; at < stems.size(); ) {
            var length = Math.min(LONGEST_MEMBER, stems.size() - at);
            while (length > 1 && !concepts.containsKey(run(stems, at, length))) length--;
            var run = run(stems, at, length);
            read.add(concepts.getOrDefault(run, run));
            at += length;
        }
        return read;
    }

    private static String run(List<String> stems, int from, int length) {
        return String.join(" ", stems.subList(from, from + length));
    }

    /// The members among a row of stems, the longest at each place.
    List<Found> in(List<String> stems) {
        var found = new ArrayList<Found>();
        for (var from = 0; from < stems.size(); from++) {
            for (var length = Math.min(LONGEST_MEMBER, stems.size() - from); length > 0; length--) {
                var rest = others.get(run(stems, from, length));
                if (rest == null) continue;
                found.add(new Found(from, length, rest));
                break;
            }
        }
        return found;
    }
}
