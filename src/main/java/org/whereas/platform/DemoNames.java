package org.whereas.platform;

import java.util.List;

/// Names of cities that are nowhere, the same for the same number.
final class DemoNames {

    private static final List<String> FIRST = List.of(
            "Alder", "Birch", "Cedar", "Dover", "Elm", "Fern", "Glen", "Hazel", "Iron", "Juniper", "Kestrel", "Linden",
            "Maple", "North", "Oak", "Pine", "Quarry", "River", "Stone", "Thorn", "Upland", "Vale", "West", "Yarrow");
    private static final List<String> LAST = List.of(
            "field", "ton", "ville", " Falls", " Heights", " Springs", " Grove", " Ridge", " Park", "burg", " Harbor");

    private DemoNames() {}

    static String city(int n) {
        var name = FIRST.get(n % FIRST.size()) + LAST.get(n / FIRST.size() % LAST.size());
        var round = n / (FIRST.size() * LAST.size());
        return round == 0 ? name : name + " " + (round + 1);
    }

    static String department(int n) {
        return city(n) + " Police Department";
    }

    static String slug(String stem, int n) {
        return stem + "-pd-" + n;
    }
}
