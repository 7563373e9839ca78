package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import org.whereas.membership.OrganizationSummary;
import org.whereas.problem.Problem;

/// The last part of a document's address, its slug: lower-case letters, digits and hyphens, free in its
/// organization.
@ApplicationScoped
public class Addresses {

    static final int LONGEST = 80;

    @Inject
    Documents documents;

    /// The slug as it was asked for; refused where it will not do or is taken.
    public String checkedFree(OrganizationSummary organization, String slug) {
        if (slug.length() > LONGEST || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*"))
            throw Problem.Invalid.of("/slug", "slug", slug).asException();
        if (documents.isTaken(organization.id(), slug))
            throw new Problem.Taken("document", organization.slug() + "/" + slug).asException();
        return slug;
    }

    /// The slug, or the next free one with a number behind it.
    public String free(long organization, String slug) {
        if (!documents.isTaken(organization, slug)) return slug;
        for (var n = 2; ; n++) {
            if (!documents.isTaken(organization, slug + "-" + n)) return slug + "-" + n;
        }
    }

    /// The slug that a title gives.
    public String named(String title) {
        return slug(title);
    }

    /// A slug made from a title: "Duty to Intervene" gives `duty-to-intervene`.
    static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var joined =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (joined.isEmpty()) return "document";
        if (joined.length() <= 60) return joined;
        var hyphen = joined.lastIndexOf('-', 60);
        return joined.substring(0, hyphen > 20 ? hyphen : 60);
    }
}
