package org.whereas.word;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The addresses outside the file that its text points to. Only http, https and mailto leave with it; an own path is
/// completed with the address of the document.
final class Links {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2000;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Optional<URI> home;

    Links(String address) {
        home = parsed(address).filter(URI::isAbsolute);
    }

    /// The relationship for a link, empty where it must not or cannot leave.
    Optional<String> relationship(String destination) {
        return target(destination).map(t -> ids.computeIfAbsent(t, _ -> "link" + (ids.size() + 1)));
    }

    /// Each target once, by relationship.
    Map<String, String> targets() {
        var targets = new LinkedHashMap<String, String>();
        ids.forEach((target, id) -> targets.put(id, target));
        return targets;
    }

    private Optional<String> target(String destination) {
        return parsed(destination.strip())
                .flatMap(this::absolute)
                .filter(Links::safe)
                .map(URI::toASCIIString)
                .filter(t -> t.length() <= LONGEST);
    }

    private Optional<URI> absolute(URI link) {
        if (link.isAbsolute()) return Optional.of(link);
        if (!link.toString().startsWith("/") || link.getRawAuthority() != null) return Optional.empty();
        return home.map(h -> h.resolve(link));
    }

    private static boolean safe(URI link) {
        var scheme = link.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) return false;
        return scheme.equals("mailto") ? link.getRawSchemeSpecificPart().contains("@") : link.getHost() != null;
    }

    /// An address in the letters in which it left; some programs write others in their place.
    static String ascii(String address) {
        return parsed(address).map(URI::toASCIIString).orElse(address);
    }

    private static Optional<URI> parsed(String address) {
        if (address.isBlank() || Xml.clean(address).indexOf('\uFFFD') >= 0) return Optional.empty();
        try {
            return Optional.of(new URI(address.replace(" ", "%20")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
