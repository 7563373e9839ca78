package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A city, a department, a league, a conference, a body of a state: whoever has documents and members.
@Entity
@Cacheable(false)
class Organization {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    String slug;
    String name;
    String kind;
    String state;
    String population;
    String officers;
    String description;
    String languages;
    boolean shipped;
    Instant created;

    /// Whom it says it belongs to, as a department to its city; what others see only once that one agreed.
    @ManyToOne
    @JoinColumn(name = "parent_id")
    Organization parent;

    @Column(name = "parent_agreed")
    boolean parentAgreed;

    protected Organization() {}

    /// @param shipped whether it came with the software and not by a member
    Organization(Charter charter, boolean shipped, Instant now) {
        this.slug = charter.slug();
        this.shipped = shipped;
        this.created = now;
        describe(charter);
    }

    /// Takes over what the organization now says of itself; its address stays.
    final void describe(Charter charter) {
        name = charter.name();
        kind = charter.kind();
        state = charter.state();
        population = charter.population();
        officers = charter.officers();
        description = charter.description();
        languages = String.join(" ", charter.languages());
    }

    Charter charter() {
        return new Charter(slug, name, kind, state, population, officers, description, languages());
    }

    /// Says that it belongs to another, or to none (null). A known tie stays agreed.
    void belongTo(Organization other, boolean agreed) {
        if (Objects.equals(parent, other) && parentAgreed) return;
        parent = other;
        parentAgreed = other != null && agreed;
    }

    private List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(" "));
    }

    OrganizationSummary summary() {
        return new OrganizationSummary(
                id,
                slug,
                name,
                kind,
                orEmpty(state),
                orEmpty(population),
                orEmpty(officers),
                orEmpty(description),
                languages(),
                parentAgreed ? parent.slug : "",
                shipped);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
