package org.whereas.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A release that reports a resolution whose text it does not hold: the library then knows of the
/// resolution, and says that its text is not held.
final class ReleasedResolution {

    private static final Pattern NAMED = Pattern.compile(
            "(?i:approved|adopted|passed|endorsed)\\s+(?:a|an|the|its|this)\\s+((?i:resolution)\\s+(?:on|in|to|of|for|calling|urging|supporting|opposing|regarding|affirming|condemning)\\s[^.;“”\"]{4,200})");
    private static final Pattern DATELINE =
            Pattern.compile("(?s)\\p{Lu}[\\p{L}. ]{1,40},\\s*[\\p{L}.]{2,20}\\s?[–—-]{1,2}\\s.*");

    private ReleasedResolution() {}

    /// The part as a release, where a dateline and the end mark of releases say that it is one.
    static Part judged(Part part) {
        var ended = part.chunks().stream()
                .anyMatch(c -> c.is(Marker.Kind.RULE) && c.marker().written().matches("#+|-30-"));
        var dateline = part.chunks().stream()
                .limit(4)
                .anyMatch(c -> DATELINE.matcher(c.text()).matches());
        return part.genre() == Part.Genre.PLAIN && ended && dateline
                ? new Part(Part.Genre.RELEASE, part.chunks())
                : part;
    }

    /// The title of the resolution that a release reports.
    static Optional<String> title(Part part) {
        if (part.genre() != Part.Genre.RELEASE || part.chunks().stream().anyMatch(c -> Formal.isRecital(c.text())))
            return Optional.empty();
        return part.chunks().stream()
                .map(c -> NAMED.matcher(c.text()))
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1).strip())
                .findFirst();
    }

    static Optional<Document> of(Part part, Caption caption, IntakeLog log) {
        return title(part).map(title -> {
            log.recognised("resolution-not-held", part.line(), title);
            var source = caption.body.isEmpty() ? java.util.Map.of() : java.util.Map.of("organization", caption.body);
            var front = new FrontDraft()
                    .with("title", title)
                    .with("kind", "resolution")
                    .with("language", "en-US")
                    .with("source", source)
                    .with("text", "not-held");
            return new Document(front.done(), List.of());
        });
    }
}
