package org.whereas.membership;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;

/// What an organization says of itself when it is founded. What it leaves out is null, as in the database.
///
/// @param languages tags such as `en-US`, in the order in which the organization gives them
record Charter(
        String slug,
        String name,
        String kind,
        String state,
        String population,
        String officers,
        String description,
        List<String> languages) {

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
    private static final int MOST_LANGUAGES = 20;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_NAME = LANGUAGES.stream()
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code -> code,
                    (one, other) -> one.compareTo(other) < 0 ? one : other));

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
        languages = languages == null
                ? List.of()
                : languages.stream().map(Charter::tag).distinct().toList();
    }

    /// What is known of an organization from outside: its address, its name and what it is.
    static Charter of(String slug, String name, String kind, String state) {
        return new Charter(slug, name, kind, state, null, null, null, List.of());
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
        if (languages.size() > MOST_LANGUAGES || !languages.stream().allMatch(Charter::isLanguage))
            faults.add(fault("languages"));
        return faults;
    }

    private static boolean isSlug(String text) {
        if (text == null || text.length() < 2 || text.length() > LONGEST_SLUG) return false;
        return SLUG.matcher(text).matches();
    }

    private static boolean isRange(String text) {
        return text == null || RANGE.matcher(text).matches();
    }

    /// A tag of RFC 5646 whose language is in ISO 639.
    private static boolean isLanguage(String tag) {
        return !tag.isEmpty() && LANGUAGES.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /// A language as a form shows it: by its name where the name alone says all of the tag.
    static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return tag(name).equals(tag) ? name : tag;
    }

    /// The tag as it is usually written, `es-mx` as `es-MX`, or that of a language given by its English name; as it
    /// came where it is neither.
    private static String tag(String given) {
        var named = BY_NAME.get(given.strip().toLowerCase(Locale.ROOT));
        if (named != null) return named;
        try {
            return new Locale.Builder().setLanguageTag(given.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException none) {
            return given.strip();
        }
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
