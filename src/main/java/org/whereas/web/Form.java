package org.whereas.web;

import java.util.List;
import java.util.Map;
import org.whereas.problem.Problem;

/// A form as it is shown again after it was refused: what was typed, and what is wrong with it.
/// Passwords are never among what was typed.
public record Form(Map<String, String> typed, List<Problem.Fault> faults) {

    /// A form that nobody has sent yet.
    public static final Form BLANK = new Form(Map.of(), List.of());

    /// A form that nobody has sent yet, with something in it.
    public static Form filled(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /// What was typed into a field; empty where nothing was.
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /// What is wrong with a field, as a sentence; empty when nothing is.
    public String error(Page page, String name) {
        return faults.stream()
                .filter(fault -> field(fault).equals(name))
                .findFirst()
                .map(fault -> fault.sentence(page.words()))
                .orElse("");
    }

    /// The name of the form field that a fault is about, whether it came as that or as a JSON pointer.
    public static String field(Problem.Fault fault) {
        return fault.field().replaceFirst("^/", "");
    }
}
