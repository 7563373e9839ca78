package org.whereas.tailoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form that is shown again because somebody else has saved since it was opened: what its person changed stands over
/// what was saved, and where both changed a field that is told, so that the next save is made with open eyes.
///
/// @param values  of all fields, as the form shows them now
/// @param changed those that its person changed
/// @param clashes those that both changed, each to something else
record Again(Map<String, String> values, Map<String, String> changed, List<Clash> clashes) {

    /// A field that both changed.
    record Clash(String name, String theirs, String yours) {}

    /// What becomes of a form.
    ///
    /// @param typed what came from it
    /// @param shown what it showed when it was opened
    /// @param now   what it would show now
    static Again of(Map<String, String> typed, Map<String, String> shown, Map<String, String> now) {
        var values = new LinkedHashMap<>(now);
        var changed = new LinkedHashMap<String, String>();
        var clashes = new ArrayList<Clash>();
        typed.forEach((name, yours) -> {
            var before = shown.getOrDefault(name, "");
            var theirs = now.getOrDefault(name, "");
            if (yours.equals(before)) return;
            changed.put(name, yours);
            values.put(name, yours);
            if (!theirs.equals(before) && !theirs.equals(yours)) clashes.add(new Clash(name, theirs, yours));
        });
        return new Again(values, changed, clashes);
    }
}
