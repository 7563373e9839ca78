package org.whereas.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands at the head of a document and belongs into its front matter: title, date, body, number,
/// session, sponsors. The blocks that are nothing but that are taken out of the text.
final class Caption {

    private static final int HEAD = 8;
    private static final Pattern SESSION =
            Pattern.compile("(?i)(?:adopted|approved|passed)\\s+(?:at|by|in)\\s+(?:the\\s+)?(.{4,100})");
    private static final Pattern SPONSORS = Pattern.compile(
            "By (?i:the )?((?:Council|Public Advocate|Speaker|Mayor|Representative|Senator|Rep|Sen|Alder|Commissioner|Delegate|Mr|Ms|Mrs|Dr).*)",
            Pattern.DOTALL);
    private static final Pattern SUBJECT = Pattern.compile("(?i)(?:re|subject)\\s?:\\s*(.+)");
    private static final Pattern LONG_TITLE =
            Pattern.compile("(?is)(?:a |an )?(?:(?:joint|concurrent) )?(?:resolution|ordinance)\\b.*");

    String title = "";
    String date = "";
    String body = "";
    String number = "";
    String session = "";
    List<String> sponsors = List.of();
    private final Set<Chunk> taken = new HashSet<>();
    private final IntakeLog log;

    private Caption(IntakeLog log) {
        this.log = log;
    }

    static Caption of(Part part, IntakeLog log) {
        var caption = new Caption(log);
        switch (part.genre()) {
            case LETTER -> caption.letter(part);
            case RELEASE -> caption.release(part);
            case RESOLUTION, TITLED, PLAIN -> caption.head(part);
        }
        if (caption.body.isEmpty()) caption.body = Bodies.of(part).orElse("");
        return caption;
    }

    /// The blocks of the part that are not taken.
    List<Chunk> rest(Part part) {
        return part.chunks().stream().filter(c -> !taken.contains(c)).toList();
    }

    private void letter(Part part) {
        for (var chunk : part.chunks()) {
            var subject = SUBJECT.matcher(chunk.lines().getFirst());
            if (date.isEmpty()) date = Dates.alone(chunk.text()).orElse("");
            if (title.isEmpty() && subject.matches()) title = subject.group(1).strip();
        }
    }

    private void release(Part part) {
        for (var chunk : part.chunks().stream().limit(HEAD).toList()) {
            if (Looks.isProse(chunk)) break;
            if (date.isEmpty())
                date = chunk.lines().stream()
                        .flatMap(l -> Dates.in(l).stream())
                        .findFirst()
                        .orElse("");
            var named = Formal.RELEASE.matcher(chunk.lines().getFirst()).matches();
            if (!named
                    && title.isEmpty()
                    && chunk.text().split(" ").length >= 4
                    && chunk.single()
                    && chunk.is(Marker.Kind.NONE)
                    && Looks.isTitle(chunk.text())) {
                takeTitle(chunk);
            }
        }
    }

    private void head(Part part) {
        for (var chunk : part.chunks().stream().limit(HEAD).toList()) {
            if (!read(chunk, part)) break;
        }
        if (part.genre() == Part.Genre.TITLED) repeated(part);
    }

    /// Reads one block of the head; false where the text begins.
    private boolean read(Chunk chunk, Part part) {
        if (!chunk.is(Marker.Kind.NONE)) return false;
        var text = chunk.text();
        var session = SESSION.matcher(text);
        if (Formal.isNumberLine(text)) {
            number = take("number", chunk, text);
        } else if (Dates.alone(text).isPresent() && date.isEmpty()) {
            date = Dates.alone(text).get();
            take("date", chunk, text);
        } else if (session.matches()) {
            this.session = session.group(1);
            take("session", chunk, text);
        } else if (SPONSORS.matcher(text).matches() && sponsors.isEmpty()) {
            sponsors = people(text);
            take("sponsors", chunk, text);
        } else if (title.isEmpty() && LONG_TITLE.matcher(text).matches() && text.length() < 1200) {
            takeTitle(chunk);
        } else {
            return titled(chunk, part);
        }
        return true;
    }

    private boolean titled(Chunk chunk, Part part) {
        var text = chunk.text();
        if (!chunk.single() || !chunk.is(Marker.Kind.NONE) || !Looks.isTitle(text)) return false;
        if (title.isEmpty() && body.isEmpty() && Bodies.isName(text) && titleFollows(chunk, part)) {
            body = Bodies.named(Looks.unbold(take("body", chunk, text)));
        } else if (title.isEmpty()) {
            takeTitle(chunk);
        } else {
            return false;
        }
        return true;
    }

    private static boolean titleFollows(Chunk chunk, Part part) {
        var next = part.chunks().indexOf(chunk) + 1;
        return next < part.chunks().size()
                && part.chunks().get(next).single()
                && Looks.isTitle(part.chunks().get(next).text());
    }

    private void takeTitle(Chunk chunk) {
        title = Looks.unbold(take("title", chunk, chunk.text()));
    }

    private String take(String code, Chunk chunk, String words) {
        taken.add(chunk);
        log.recognised(code, chunk.line(), words);
        return words;
    }

    /// Title pages that come again, and the name of the body set in two lines as a mark.
    private void repeated(Part part) {
        var seen = new ArrayList<Chunk>();
        for (var chunk : part.chunks()) {
            if (taken.contains(chunk)) continue;
            if (chunk.text().equals(title)
                    || isBody(chunk) && chunk.single()
                    || Dates.alone(chunk.text()).filter(date::equals).isPresent()) {
                seen.add(chunk);
                continue;
            }
            if (seen.size() >= 2) seen.forEach(this::drop);
            seen.clear();
            if (isLogo(chunk)) drop(chunk);
        }
    }

    private boolean isLogo(Chunk chunk) {
        return chunk.lines().size() == 2 && isBody(chunk);
    }

    private boolean isBody(Chunk chunk) {
        return !body.isEmpty() && Bodies.named(chunk.text().replace("*", "")).equalsIgnoreCase(body);
    }

    private void drop(Chunk chunk) {
        taken.add(chunk);
        log.repaired("title-repeated", chunk.line(), chunk.whole());
    }

    private static List<String> people(String line) {
        var matcher = SPONSORS.matcher(line);
        if (!matcher.matches()) return List.of();
        var rest = matcher.group(1).replaceAll("Council Members?\\s+", "");
        return Arrays.stream(rest.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
