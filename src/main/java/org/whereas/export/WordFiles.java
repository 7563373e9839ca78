package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.whereas.library.FileReader;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;
import org.whereas.word.Comment;
import org.whereas.word.TrackedChange;
import org.whereas.word.WordImport;
import org.whereas.word.WordRefused;
import org.whereas.word.WordText;

/// Reads Word files that others wrote into texts of the library. Tracked changes are accepted and told one by one;
/// comments are told and left out.
@ApplicationScoped
public class WordFiles implements FileReader {

    private static final Set<String> ENDINGS = Set.of("docx", "docm", "dotx", "dotm", "doc");
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Set<String> TYPES = Set.of(
            OFFICE + "document",
            OFFICE + "template",
            "application/msword",
            "application/vnd.ms-word.document.macroenabled.12");
    private static final Set<String> UNNAMED = Set.of("", "application/octet-stream");

    /// So many changes and comments are told one by one.
    private static final int MOST = 200;

    private static final long PACKED = 25_000_000;
    private static final long UNPACKED = 200_000_000;

    @Inject
    Pages pages;

    @Override
    public boolean reads(Upload upload) {
        if (upload.ending().isPresent()) return ENDINGS.contains(upload.ending().get());
        return TYPES.contains(upload.mediaType())
                || UNNAMED.contains(upload.mediaType()) && WordImport.isLikely(upload.bytes());
    }

    @Override
    public Arrived read(Upload upload) {
        try {
            var file = WordImport.read(upload.bytes());
            var recognised = new ArrayList<>(notes(file.recognised()));
            var left = new ArrayList<>(notes(file.left()));
            file.changes().stream().limit(MOST).forEach(it -> recognised.add(note(it)));
            file.comments().stream().limit(MOST).forEach(it -> left.add(note(it)));
            rest(file.changes().size(), "word.found.more-changes", recognised);
            rest(file.comments().size(), "word.left.more-comments", left);
            return new Arrived(List.of(file.document()), recognised, notes(file.repaired()), left);
        } catch (WordRefused refused) {
            throw problem(refused).asException();
        }
    }

    /// How a file that cannot be taken in is refused: 413 for its size, 422 with the reason for the rest.
    Problem problem(WordRefused refused) {
        if (refused.tooLarge())
            return new Problem.TooLarge(refused.reason() == WordRefused.Reason.TOO_LARGE ? PACKED : UNPACKED);
        var reason = pages.words().say(refused.key(), refused.words());
        return new Problem.TextRefused(refused.key().replace('.', '-'), reason, 0);
    }

    private List<Note> notes(List<WordText.Told> told) {
        return told.stream()
                .map(it -> new Note(pages.words().say(it.key(), it.words()), it.paragraph()))
                .toList();
    }

    private Note note(TrackedChange change) {
        var key = "word.change." + change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Note(pages.words().say(key, change.author(), shortened(change.words())), change.paragraph());
    }

    private Note note(Comment comment) {
        var words = shortened(comment.text().replace('\n', ' '));
        return new Note(pages.words().say("word.left.comment", comment.author(), words), comment.paragraph());
    }

    private void rest(int count, String key, List<Note> notes) {
        if (count > MOST) notes.add(new Note(pages.words().say(key, count - MOST), 0));
    }

    private static String shortened(String words) {
        return words.length() <= MOST ? words : words.substring(0, MOST) + " …";
    }
}
