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
                counted(entries, e -> e.recommendation().addressees().stream()),
                counted(entries, e -> e.recommendation().topics().stream()));
    }

    private static Map<String, Long> counted(
            List<Recommended.Entry> entries, Function<Recommended.Entry, Stream<String>> by) {
        return entries.stream().flatMap(by).collect(Collectors.groupingBy(k -> k, TreeMap::new, Collectors.counting()));
    }
}
