package org.whereas.platform;

import java.util.List;

/// Names of cities that are nowhere, the same for the same number.
final class DemoNames {

    private static final List<String> FIRST = List.of(
            "Alder", "Birch", "Cedar", "Dover", "Elm", "Fern", "Glen", "Hazel", "Iron", "Juniper", "Kestrel", "Linden",
            "Maple", "North", "Oak", "Pine", "Quarry", "River", "Stone", "Thorn", "Upland", "Vale", "West", "Yarrow");
    private static final List<String> LAST = List.of(
            "field", "ton", "ville", " Falls", " Heights", " Springs", " Grove", " Ridge", " Park", "burg", " Harbor");

    private static final List<String> NEIGHBORS = List.of("WI", "IN", "IA", "MO");

    private DemoNames() {}

    static String city(int n) {
        var name = FIRST.get(n % FIRST.size()) + LAST.get(n / FIRST.size() % LAST.size());
        var round = n / (FIRST.size() * LAST.size());
        return round == 0 ? name : name + " " + (round + 1);
    }

    static String department(int n) {
        return city(n) + " Police Department";
    }

    /// Of the league's own state, and every third of a neighbor's.
    static String state(int n) {
        return n % 3 == 0 ? NEIGHBORS.get(n / 3 % NEIGHBORS.size()) : "IL";
    }

    /// Towns of three thousand people and cities of three hundred thousand, each half as large again as one before.
    static long population(int n) {
        return Math.round(3_000 * Math.pow(1.5, n * 5 % 12)) / 100 * 100;
    }

    /// Two officers for a thousand people.
    static long officers(int n) {
        return Math.max(4, population(n) / 500);
    }

    static String slug(String stem, int n) {
        return stem + "-pd-" + n;
    }
}
