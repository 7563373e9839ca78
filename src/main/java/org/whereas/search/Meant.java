package org.whereas.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A member of a group of synonyms that somebody types, and what texts may say in its place.
///
/// @param member what is typed or begun, as the group has it
/// @param rest   the other words that are typed
/// @param others the stems of what stands for it
record Meant(String member, List<String> rest, List<List<String>> others) {

    /// So much of a member's last word has to be typed.
    private static final int SHORTEST = 3;

    private static final int MOST = 3;

    /// What the words that are typed may mean; a member whose last word is whole goes before one that is begun.
    static List<Meant> of(List<String> typed, Synonyms synonyms) {
        return synonyms.everywhere().stream()
                .flatMap(group -> in(group, typed))
                .sorted(Comparator.comparing(m -> !String.join(" ", typed).contains(m.member())))
                .limit(MOST)
                .toList();
    }

    /// The longest member of a group that is typed.
    private static Stream<Meant> in(List<List<String>> group, List<String> typed) {
        return group.stream()
                .sorted(Comparator.comparing((List<String> m) -> !typed.containsAll(m))
                        .thenComparing(m -> m.size(), Comparator.reverseOrder()))
                .flatMap(member -> at(member, typed).limit(1).mapToObj(from -> meant(group, member, typed, from)))
                .limit(1);
    }

    private static IntStream at(List<String> member, List<String> typed) {
        return IntStream.rangeClosed(0, typed.size() - member.size())
                .filter(from -> IntStream.range(0, member.size())
                        .allMatch(i -> isTyped(member.get(i), typed.get(from + i), from + i + 1 == typed.size())));
    }

    private static boolean isTyped(String word, String typed, boolean last) {
        return word.equals(typed)
                || Queries.stem(word).equals(Queries.stem(typed))
                || last && typed.length() >= SHORTEST && word.startsWith(typed);
    }

    private static Meant meant(List<List<String>> group, List<String> member, List<String> typed, int from) {
        var rest = new ArrayList<>(typed);
        rest.subList(from, from + member.size()).clear();
        var others = group.stream()
                .filter(m -> !m.equals(member))
                .map(m -> Analysis.stems(String.join(" ", m)))
                .toList();
        return new Meant(String.join(" ", member), rest, others);
    }

    /// Whether a text says one of the others.
    boolean isSaidIn(String text) {
        var stems = " " + String.join(" ", Analysis.stems(text)) + " ";
        return others.stream().anyMatch(other -> stems.contains(" " + String.join(" ", other) + " "));
    }
}
