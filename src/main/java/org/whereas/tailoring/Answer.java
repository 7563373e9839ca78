package org.whereas.tailoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.whereas.problem.Problem;

/// Why an update is not taken in now.
///
/// @param answer `declined` or `put-off`
/// @param until  the day on which an update that was put off comes back; null for one that was declined
public record Answer(String answer, String reason, LocalDate until) {

    static final String DECLINED = "declined";
    static final String PUT_OFF = "put-off";
    private static final Set<String> ANSWERS = Set.of(DECLINED, PUT_OFF);
    private static final int LONGEST = 2000;

    /// An answer as it was given; refused without a reason, and one that puts off without a day to
    /// come.
    static Answer checked(String answer, String reason, String until, LocalDate today) {
        if (answer == null || !ANSWERS.contains(answer))
            throw Problem.Invalid.of("/answer", "update.answer").asException();
        if (reason == null || reason.isBlank())
            throw Problem.Invalid.of("/reason", "update.reason").asException();
        if (reason.length() > LONGEST)
            throw Problem.Invalid.of("/reason", "too-long", LONGEST).asException();
        var words = reason.strip().replace("\0", "");
        return answer.equals(DECLINED) ? new Answer(answer, words, null) : new Answer(answer, words, day(until, today));
    }

    private static LocalDate day(String written, LocalDate today) {
        try {
            var day = LocalDate.parse(written == null ? "" : written.strip());
            if (day.isAfter(today) && day.getYear() < 2200) return day;
        } catch (DateTimeException none) {
            throw Problem.Invalid.of("/until", "update.until").asException();
        }
        throw Problem.Invalid.of("/until", "update.until").asException();
    }
}
