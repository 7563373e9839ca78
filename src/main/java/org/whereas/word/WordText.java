package org.whereas.word;

import java.util.List;
import java.util.Optional;
import org.whereas.text.Document;

/// What a Word file says, with all tracked changes accepted.
///
/// @param document   its text, not canonical yet; in a file of ours its clauses have their ids
/// @param exported   the version it was made of, where it is a file of ours
/// @param changes    the tracked changes that nobody had accepted or rejected; our own markings are none
/// @param comments   the comments in the margin
/// @param recognised what was made out beside the words: the list of contents, boxes of text
/// @param repaired   what was put otherwise than it stood
/// @param left       what did not become text, or only in part
public record WordText(
        Document document,
        Optional<Exported> exported,
        List<TrackedChange> changes,
        List<Comment> comments,
        List<Told> recognised,
        List<Told> repaired,
        List<Told> left,
        Original original) {

    /// The file itself, for the comparison with the version it was made of.
    public static final class Original {

        private final Opened file;

        Original(Opened file) {
            this.file = file;
        }

        Opened file() {
            return file;
        }
    }

    /// Something to tell the person who brought the file.
    ///
    /// @param key       of the sentence in the messages, with `words` as its argument
    /// @param paragraph the paragraph of the file, from 1; 0 for something that stands in none
    public record Told(String key, int paragraph, String words) {}

    public WordText {
        changes = List.copyOf(changes);
        comments = List.copyOf(comments);
        recognised = List.copyOf(recognised);
        repaired = List.copyOf(repaired);
        left = List.copyOf(left);
    }
}
