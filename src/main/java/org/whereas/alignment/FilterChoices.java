package org.whereas.alignment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a list of recommendations can be narrowed by, each with how many there are.
public record FilterChoices(Map<String, Long> sources, Map<String, Long> addressees, Map<String, Long> topics) {

    static FilterChoices of(List<Recommended.Entry> entries) {
        return new FilterChoices(
                counted(entries, e -> Stream.of(e.source())),
                asked(entries),
                counted(entries, e -> e.recommendation().topics().stream()));
    }

    /// What everybody is asked counts for each.
    private static Map<String, Long> asked(List<Recommended.Entry> entries) {
        var counts = counted(entries, e -> e.recommendation().addressees().stream());
        counts.keySet()
                .forEach(addressee -> counts.put(
                        addressee,
                        entries.stream()
                                .filter(new Recommended.Filter("", addressee, "", "")::fits)
                                .count()));
        return counts;
    }

    private static Map<String, Long> counted(
            List<Recommended.Entry> entries, Function<Recommended.Entry, Stream<String>> by) {
        return entries.stream().flatMap(by).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
    }
}
