package org.whereas.membership;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whereas.problem.Problem;
import org.whereas.web.Form;

/// The form in which an organization says what it is. Languages are given with commas between, by tag or name.
public class CharterForm {

    @FormParam("slug")
    String slug;

    @FormParam("name")
    String name;

    @FormParam("kind")
    String kind;

    @FormParam("state")
    String state;

    @FormParam("population")
    String population;

    @FormParam("officers")
    String officers;

    @FormParam("description")
    String description;

    @FormParam("languages")
    String languages;

    Charter charter() {
        return charter(slug);
    }

    /// For an organization that has its address already.
    Charter charter(String address) {
        return new Charter(address, name, kind, state, population, officers, description, listed());
    }

    Form refused(List<Problem.Fault> faults) {
        var typed = new TreeMap<String, String>();
        typed.put("slug", slug);
        typed.put("name", name);
        typed.put("kind", kind);
        typed.put("state", state);
        typed.put("population", population);
        typed.put("officers", officers);
        typed.put("description", description);
        typed.put("languages", languages);
        typed.values().removeIf(Objects::isNull);
        return new Form(typed, faults);
    }

    /// The form as it stands before anybody changes it.
    static Form of(Charter charter) {
        var written = new CharterForm();
        written.slug = charter.slug();
        written.name = charter.name();
        written.kind = charter.kind();
        written.state = charter.state();
        written.population = charter.population();
        written.officers = charter.officers();
        written.description = charter.description();
        written.languages = charter.languages().stream().map(Charter::language).collect(Collectors.joining(", "));
        return written.refused(List.of());
    }

    /// The kinds and the states from which the form lets one choose.
    static Map<String, Object> choices(Form form) {
        return Map.of("form", form, "kinds", Charter.KINDS, "states", Charter.STATES);
    }

    private List<String> listed() {
        return Stream.ofNullable(languages)
                .flatMap(all -> Stream.of(all.split(",")))
                .filter(one -> !one.isBlank())
                .toList();
    }
}
