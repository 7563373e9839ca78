package org.whereas.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.membership.Status;

/// How a document came to stand where it stands, as far as the caller may know: those who do not see its drafts see
/// only what happened to versions that are open to them.
@ApplicationScoped
public class StatusHistory {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    /// One move.
    ///
    /// @param posted    whether everyone may read the version from then on
    /// @param effective from which day it holds, null where nobody said
    public record Move(
            int number,
            String status,
            boolean posted,
            String grade,
            String why,
            String author,
            LocalDate effective,
            Instant at) {}

    /// The moves as the API gives them.
    public record View(String status, int revision, int inForce, int postedRevision, List<Moved> moves) {}

    /// A move as the API gives it: times and days are written as ISO 8601 has them.
    public record Moved(
            int revision,
            String status,
            boolean posted,
            String grade,
            String why,
            String author,
            String effective,
            String at) {}

    /// What the caller may know of a document that the caller may read.
    ///
    /// @param all   whether the caller may read all its versions
    /// @param open  the versions that everyone may read
    /// @param moves newest first
    public record Course(boolean all, Set<Integer> open, List<Move> moves) {

        public boolean mayRead(int number) {
            return all || open.contains(number);
        }
    }

    /// The moves of a document, newest first.
    public List<Move> moves(DocumentSummary document) {
        return course(document, postings.of(document.id())).moves();
    }

    /// The same of many documents that the caller may read, by their ids.
    public Map<Long, Course> courses(Collection<DocumentSummary> readable) {
        var ids = readable.stream().map(DocumentSummary::id).distinct().toList();
        var found = postings.of(ids);
        var courses = new HashMap<Long, Course>();
        for (var document : readable)
            courses.computeIfAbsent(document.id(), id -> course(document, found.getOrDefault(id, List.of())));
        return courses;
    }

    private Course course(DocumentSummary document, List<Posting> postings) {
        var all = documents.seesDrafts(document);
        var open = Postings.open(postings);
        var moves = postings.reversed().stream()
                .filter(p -> all || open.contains(p.number) && (p.open || isPublic(p)))
                .map(p -> new Move(
                        p.number, p.status, p.open, p.grade, p.why, all ? p.authorName : "", p.effective, p.at))
                .toList();
        return new Course(all, open, moves);
    }

    /// From when to when a text was in force may be known to whoever may read it, also where it was posted later.
    private static boolean isPublic(Posting posting) {
        return posting.status().compareTo(Status.IN_FORCE) >= 0;
    }

    /// The day from which a version holds, as it was said when the version was put in force. Whoever may read the
    /// version may know it.
    public Optional<LocalDate> heldFrom(long document, int number) {
        return postings.of(document).reversed().stream()
                .filter(p -> p.number == number && p.status() == Status.IN_FORCE)
                .findFirst()
                .map(p -> p.effective);
    }

    View of(DocumentSummary document) {
        var moves = moves(document).stream()
                .map(m -> new Moved(
                        m.number(),
                        m.status(),
                        m.posted(),
                        m.grade(),
                        m.why(),
                        m.author(),
                        m.effective() == null ? null : m.effective().toString(),
                        m.at().toString()))
                .toList();
        return new View(document.status(), document.newest(), document.inForce(), document.posted(), moves);
    }
}
