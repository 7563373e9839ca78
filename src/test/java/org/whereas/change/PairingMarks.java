package org.whereas.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a person who read them says that sections of real policies are about: for the ordinal of a
/// section, the sections of the shipped policy on force. A section that is not listed has no counterpart.
///
/// Two of the twelve policies (Bakersfield, Fremont) reached us with the letters of their fonts lost,
/// and cannot be read by anybody; one (Lincoln) with its letters shifted, and can.
final class PairingMarks {

    /// Those by which the pairing was made better.
    static final Map<String, Map<Integer, Set<String>>> OPEN =
            of("Irvine", """
            1 purpose
            2 definitions
            3 resistance-and-force
            4 standard
            5 after-force
            22 reporting-and-review
            23 reporting-and-review
            """, "SanDiego", """
            1 purpose
            2 purpose
            3 purpose
            4 definitions resistance-and-force
            5 procedures standard deciding
            6 reporting-and-review
            7 reporting-and-review
            """, "StPetersburg", """
            2 policy-statement
            3 definitions
            5 definitions
            8 resistance-and-force
            9 standard deadly-force
            10 deadly-force standard
            11 moving-vehicles deadly-force
            12 people-in-restraints neck-restraints
            13 after-force
            14 reporting-and-review
            18 reporting-and-review
            19 reporting-and-review
            20 reporting-and-review
            22 reporting-and-review
            """, "Plano", """
            1 purpose
            2 policy-statement
            3 procedures
            4 resistance-and-force deciding
            6 people-in-restraints
            7 weapons
            """, "Albuquerque", """
            2 policy-statement
            3 definitions
            5 standard deciding procedures
            6 standard
            7 weapons
            8 deadly-force
            9 reporting-and-review
            10 reporting-and-review
            """, "Dallas", """
            1 resistance-and-force
            2 resistance-and-force
            3 resistance-and-force
            4 weapons
            6 training
            8 weapons
            11 weapons
            13 deadly-force
            14 training weapons
            15 after-force
            16 reporting-and-review
            18 weapons
            20 weapons
            21 reporting-and-review
            22 reporting-and-review
            23 reporting-and-review
            """);

    /// Those marked before it was changed, and looked at only for the figure.
    static final Map<String, Map<Integer, Set<String>>> ASIDE =
            of("Nashville", """
            1 policy-statement purpose
            2 definitions
            3 standard resistance-and-force people-in-restraints weapons deciding
            4 weapons
            5 training
            7 weapons
            9 reporting-and-review
            10 reporting-and-review
            11 weapons
            12 deadly-force
            13 deadly-force
            14 after-force
            15 pointing moving-vehicles deadly-force weapons
            16 training
            17 training weapons
            18 training
            19 reporting-and-review
            20 reporting-and-review
            22 reporting-and-review
            23 reporting-and-review
            24 reporting-and-review
            """, "Rochester", """
            1 policy-statement deadly-force pointing moving-vehicles
            2 weapons
            3 weapons
            4 weapons reporting-and-review after-force
            5 after-force
            """, "Lincoln", """
            1 procedures definitions deadly-force weapons after-force reporting-and-review
            2 reporting-and-review
            """, "Chicago", """
            1 purpose
            2 policy-statement standard
            3 standard deadly-force deciding
            4 after-force
            5 after-force
            6 definitions resistance-and-force policy-statement
            7 deciding
            8 deciding
            9 deciding
            10 deciding
            11 resistance-and-force
            12 resistance-and-force neck-restraints
            13 weapons resistance-and-force
            14 weapons
            15 resistance-and-force
            16 weapons
            17 weapons
            18 weapons neck-restraints deadly-force
            19 after-force people-in-restraints
            20 definitions reporting-and-review
            21 reporting-and-review
            22 reporting-and-review
            23 procedures
            24 reporting-and-review
            25 reporting-and-review
            26 reporting-and-review
            29 reporting-and-review
            30 reporting-and-review
            35 purpose
            36 policy-statement weapons
            37 after-force reporting-and-review weapons
            38 weapons
            39 after-force weapons
            40 purpose
            41 policy-statement weapons
            42 weapons
            43 reporting-and-review
            45 reporting-and-review
            46 reporting-and-review
            47 reporting-and-review
            """);

    private PairingMarks() {}

    private static Map<String, Map<Integer, Set<String>>> of(String... marks) {
        var all = new TreeMap<String, Map<Integer, Set<String>>>();
        for (var i = 0; i < marks.length; i += 2) {
            var policy = new HashMap<Integer, Set<String>>();
            marks[i + 1]
                    .lines()
                    .map(line -> List.of(line.split(" ")))
                    .forEach(words ->
                            policy.put(Integer.valueOf(words.getFirst()), Set.copyOf(words.subList(1, words.size()))));
            all.put(marks[i], policy);
        }
        return all;
    }
}
