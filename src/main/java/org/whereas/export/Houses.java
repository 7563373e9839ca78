package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whereas.library.Sha256;
import org.whereas.membership.Action;
import org.whereas.membership.Audit;
import org.whereas.membership.Caller;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.word.HouseStyle;
import org.whereas.word.StyleLook;
import org.whereas.word.WordRefused;

/// The shelf of house styles. Runs inside its caller's transaction and never opens one.
@ApplicationScoped
class Houses {

    /// The style of a file that the organization brought.
    static final String OWN = "own";

    /// The same, and its headings and lists are numbered as in that file.
    static final String OWN_NUMBERS = "own-numbers";

    /// As each kind of document usually looks.
    static final String USUAL = "usual";

    private static final int READ = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    WordFiles files;

    /// The last files that were read, by what they hold: reading one takes longer than writing a short
    /// document.
    private final Map<String, HouseStyle> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HouseStyle> eldest) {
            return size() > READ;
        }
    });

    /// The names of all there is to choose from.
    static List<String> names() {
        return List.of(USUAL, "council", "manual", "record", OWN, OWN_NUMBERS);
    }

    /// What was chosen or brought by an organization; empty where it has not yet.
    Optional<House> find(OrganizationSummary organization) {
        return Optional.ofNullable(em.find(House.class, organization.id()));
    }

    /// The house style asked for by name; the organization's own choice where none is asked
    /// for. An unknown name is refused, and `own` where the organization has brought no file.
    HouseStyle style(OrganizationSummary organization, String asked) {
        var house = find(organization);
        var name = asked.isEmpty() ? house.map(it -> it.chosen).orElse("") : asked;
        if (name.equals(OWN)) return own(house);
        if (name.equals(OWN_NUMBERS)) return own(house).withNumbers();
        return HouseStyle.SHIPPED.contains(name) ? HouseStyle.shipped(name) : usual(name);
    }

    /// The style that an organization chose; the usual one where there is no organization.
    HouseStyle style(Optional<OrganizationSummary> organization) {
        return organization.map(it -> style(it, "")).orElse(HouseStyle.USUAL);
    }

    private static HouseStyle usual(String name) {
        if (!name.isEmpty() && !name.equals(USUAL))
            throw Problem.Invalid.of("style", "house-style", name).asException();
        return HouseStyle.USUAL;
    }

    private HouseStyle own(Optional<House> house) {
        var brought = house.filter(House::hasFile)
                .orElseThrow(
                        () -> Problem.Invalid.of("style", "house-style-none").asException());
        return read.computeIfAbsent(brought.sha256, _ -> HouseStyle.read(brought.content));
    }

    /// The styles that an organization can choose from.
    List<String> choices(OrganizationSummary organization) {
        var brought = find(organization).filter(House::hasFile);
        var numbers = brought.map(it -> own(Optional.of(it)).hasNumbers()).orElse(false);
        return names().stream()
                .filter(it -> !it.equals(OWN) || brought.isPresent())
                .filter(it -> !it.equals(OWN_NUMBERS) || numbers)
                .toList();
    }

    /// What the organization's own file did not give; nothing where it has none.
    Optional<HouseStyle.Report> report(OrganizationSummary organization) {
        return find(organization)
                .filter(House::hasFile)
                .map(it -> own(Optional.of(it)).report());
    }

    /// How the styles of the organization's own file look; nothing where it has none, or where that cannot be worked
    /// out.
    List<StyleLook> looks(OrganizationSummary organization) {
        return find(organization).filter(House::hasFile).map(Houses::looks).orElse(List.of());
    }

    private static List<StyleLook> looks(House house) {
        try {
            return StyleLook.of(house.content);
        } catch (WordRefused unknown) {
            return List.of();
        }
    }

    /// The organization, for its administrators.
    OrganizationSummary administered(String slug) {
        var organization = organizations.known(slug);
        caller.require(Action.DESCRIBE_ORGANIZATION, organization.id());
        return organization;
    }

    /// Chooses how files look from now on.
    void choose(OrganizationSummary organization, String style) {
        style(organization, style == null || style.isEmpty() ? "?" : style);
        row(organization).choose(style, clock.instant());
        record(organization, style);
    }

    /// Takes a Word file as the house style, in place of one that was there. Refused as any Word file
    /// is that cannot be
    /// read.
    void bring(OrganizationSummary organization, String name, byte[] file) {
        try {
            HouseStyle.read(file);
        } catch (WordRefused refused) {
            throw files.problem(refused).asException();
        }
        var shown = name.replaceAll("[\\p{Cntrl}/\\\\\"]", "");
        row(organization).bring(shown.substring(0, Math.min(200, shown.length())), file, hash(file), clock.instant());
        record(organization, OWN);
    }

    /// Takes the organization's own file away; its files look as usual then.
    void forget(OrganizationSummary organization) {
        row(organization).forget(clock.instant());
        record(organization, "");
    }

    private static String hash(byte[] file) {
        return Sha256.of(Base64.getEncoder().encodeToString(file));
    }

    /// What names a style exactly, for the tag of a file made in it.
    String tag(OrganizationSummary organization, String asked) {
        var house = find(organization);
        var name = asked.isEmpty() ? house.map(it -> it.chosen).orElse("") : asked;
        return name.startsWith(OWN) ? name + house.map(it -> it.sha256).orElse("") : name;
    }

    private void record(OrganizationSummary organization, String style) {
        audit.enter(Deed.ORGANIZATION_CHANGED, organization.id(), organization.slug(), "house style " + style);
    }

    private House row(OrganizationSummary organization) {
        return find(organization).orElseGet(() -> {
            var made = new House(organization.id(), clock.instant());
            em.persist(made);
            return made;
        });
    }
}
