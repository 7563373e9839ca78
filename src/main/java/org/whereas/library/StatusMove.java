package org.whereas.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.whereas.membership.Status;
import org.whereas.problem.Problem;

/// A move of a version from one status to another; to the status where it stands already, it only posts or closes.
///
/// @param number    the version it is about
/// @param posted    true opens that version to everyone and false closes the document; null leaves it as it is, and a
///     version that comes into force takes the place of the posted one
/// @param grade     editorial, substantive, urgent, or empty
/// @param effective from which day it holds; null where nobody said
public record StatusMove(Status status, int number, Boolean posted, String grade, String why, LocalDate effective) {

    static final Set<String> GRADES = Set.of("", "editorial", "substantive", "urgent");
    private static final int LONGEST_WHY = 2000;

    public StatusMove {
        why = why.replace("\0", "");
    }

    /// The same move of another version.
    StatusMove about(int other) {
        return new StatusMove(status, other, posted, grade, why, effective);
    }

    static StatusMove to(Status status, int number) {
        return new StatusMove(status, number, null, "", "", null);
    }

    /// A move as somebody asked for it; what was left out may be null. Refuses what is no grade, no day or too long.
    static StatusMove checked(Status status, int number, Boolean posted, String grade, String why, String effective) {
        var said = grade == null ? "" : grade;
        if (!GRADES.contains(said))
            throw Problem.Invalid.of("/grade", "grade", said).asException();
        if (why != null && why.length() > LONGEST_WHY)
            throw Problem.Invalid.of("/why", "too-long", LONGEST_WHY).asException();
        return new StatusMove(status, number, posted, said, why == null ? "" : why.strip(), day(effective));
    }

    private static LocalDate day(String written) {
        if (written == null || written.isBlank()) return null;
        try {
            var day = LocalDate.parse(written.strip());
            if (day.getYear() >= 1700 && day.getYear() < 2200) return day;
        } catch (DateTimeException none) {
            throw Problem.Invalid.of("/effective", "day", written).asException();
        }
        throw Problem.Invalid.of("/effective", "day", written).asException();
    }
}
