package org.whereas.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

/// What an organization says of itself when it is founded. What it leaves out is null, as in the database.
record Charter(
        String slug, String name, String kind, String state, String population, String officers, String description) {

    /// The kinds that forms offer, in that order. Others may come by the API and with the shipped organizations.
    static final List<String> KINDS = List.of(
            "department",
            "city",
            "county",
            "league",
            "conference",
            "state-body",
            "federal-body",
            "chiefs-association",
            "association");

    /// In the order of their names; two letters each, as in addresses.
    static final List<String> STATES = List.of(
            ("AL AK AS AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
                            + " NY NC ND MP OH OK OR PA PR RI SC SD TN TX UT VT VI VA WA WV WI WY")
                    .split(" "));

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;

    /// A number or a range of numbers: `20000`, `25-49`, `1,000+`.
    private static final Pattern RANGE = Pattern.compile("\\d[\\d,]{0,14}(\\+| ?[-–] ?\\d[\\d,]{0,14})?");

    /// Addresses that pages have for themselves.
    private static final Set<String> RESERVED = Set.of("new");

    Charter {
        slug = trimmed(slug);
        name = trimmed(name);
        kind = trimmed(kind);
        state = code(trimmed(state));
        population = trimmed(population);
        officers = trimmed(officers);
        description = trimmed(description);
    }

    /// What cannot be taken as it stands, each with the JSON pointer to it; empty if all is well.
    List<Problem.Fault> faults() {
        var faults = new ArrayList<Problem.Fault>();
        if (!isSlug(slug) || RESERVED.contains(slug)) faults.add(fault("slug"));
        if (name == null || name.length() > LONGEST_NAME) faults.add(fault("name"));
        if (!isSlug(kind) || kind.length() > LONGEST_KIND) faults.add(fault("kind", String.join(", ", KINDS)));
        if (state != null && !STATES.contains(state)) faults.add(fault("state"));
        if (!isRange(population)) faults.add(fault("population"));
        if (!isRange(officers)) faults.add(fault("officers"));
        if (description != null && description.length() > LONGEST_DESCRIPTION) faults.add(fault("description"));
        return faults;
    }

    private static boolean isSlug(String text) {
        if (text == null || text.length() < 2 || text.length() > LONGEST_SLUG) return false;
        return SLUG.matcher(text).matches();
    }

    private static boolean isRange(String text) {
        return text == null || RANGE.matcher(text).matches();
    }

    /// A state may be given by its name as well.
    private static String code(String state) {
        return STATES.stream()
                .filter(code -> Words.ENGLISH.say("us-state." + code).equalsIgnoreCase(state))
                .findFirst()
                .orElse(state);
    }

    private static Problem.Fault fault(String field, Object... arguments) {
        return new Problem.Fault("/" + field, "organization." + field, arguments);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
