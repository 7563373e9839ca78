package org.whereas.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.text.Canonical;
import org.whereas.text.Intake;

/// The texts in which the judged questions are asked: the shipped library and, where they are on this machine, the
/// real policies, resolutions and reports beside the project. None of the latter is copied: a judgement names their
/// clauses by the first characters of the SHA-256 of their words.
final class JudgedTexts {

    private static final Path SHARED = Path.of("..", "shared");
    private static final List<String> FOLDERS =
            List.of("realworld/policies/us-use-of-force-txt", "realworld/resolutions/nyc", "seeds");

    private final List<Edition> editions = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    private JudgedTexts() {}

    static JudgedTexts all() {
        var texts = new JudgedTexts();
        for (var file : Shelf.files()) texts.shipped(file);
        for (var folder : FOLDERS) texts.shared(SHARED.resolve(folder));
        return texts;
    }

    /// Whether the real texts are there too.
    static boolean isWhole() {
        return FOLDERS.stream().allMatch(f -> Files.isDirectory(SHARED.resolve(f)));
    }

    List<Edition> editions() {
        return editions;
    }

    /// What a judgement calls a clause; clauses with the same words in the same file have one name.
    String key(String address, String clause) {
        return keys.getOrDefault(address + "#" + clause, address + "#" + clause);
    }

    /// The headings and words of each clause in one line, by what a judgement calls it.
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var edition : editions)
            for (var piece : edition.pieces()) {
                var whole = edition.title() + " > " + String.join(" > ", piece.path()) + " > " + piece.text();
                words.put(key(edition.address(), piece.clause()), whole.replaceAll("\\s+", " "));
            }
        return words;
    }

    Shelf shelf() {
        return shelf(null);
    }

    /// @param meanings what clauses mean; null for a search by words alone
    Shelf shelf(Meanings meanings) {
        var shelf = new Shelf(meanings);
        for (var edition : editions) shelf.put(List.of(edition));
        shelf.refresh();
        return shelf;
    }

    private void shipped(Path file) {
        var organization = file.getParent().getFileName().toString();
        var slug = file.getFileName().toString().replace(".md", "");
        editions.add(Shelf.edition(editions.size() + 1, 0, organization, slug, Shelf.read(file)));
    }

    private void shared(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(this::real);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void real(Path file) {
        var name = file.getFileName().toString().replace(".txt", "").toLowerCase(Locale.ROOT);
        var number = 0;
        for (var document : Intake.plain(read(file)).documents()) {
            var canonical = Canonical.of(document, Optional.empty(), Set.of(), "");
            var organization = file.getParent().getFileName().toString().equals("nyc") ? "nyc" : name;
            var edition =
                    Shelf.edition(editions.size() + 1, 0, organization, name + "-" + ++number, canonical.markdown());
            editions.add(edition);
            for (var piece : edition.pieces())
                keys.put(edition.address() + "#" + piece.clause(), name + "#" + digest(piece.text()));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(String words) {
        try {
            var plain =
                    words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
            var sha = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha).substring(0, 10);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
