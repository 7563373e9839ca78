package org.whereas.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Metadata;
import org.whereas.text.Options;

/// The resolutions of one meeting, in the order of a book: by committee, those of none last, then by
/// number.
///
/// @param gaps what a clerk would want to fill in before the book is made
public record Meeting(List<Text> texts, List<Gap> gaps) {

    /// What ends a resolution at a meeting without adopting it.
    private static final Set<String> ENDED = Set.of("failed", "withdrawn", "filed", "laid over", "referred");

    private static final Set<String> UNVOTED = Set.of("withdrawn", "filed", "laid over", "referred");

    /// A resolution in the version that the book has.
    ///
    /// @param version the version that was adopted, where one was; else the newest
    public record Text(String address, int version, String title, String committee, String number) {

        /// How a book names it.
        String pinned() {
            return address + "@" + version;
        }
    }

    /// What is missing in a text: `number`, `vote`, `adopted`, `blank` with its label, or `choice`
    /// with its name; or what is wrong with it: `draft`, said to be adopted, but no version of it is
    /// marked so; `twice`, with the number that another has too.
    public record Gap(String address, String title, String what, String name) {}

    /// A version of a resolution that may stand in the book.
    ///
    /// @param marked whether it is the version that is marked as adopted
    record Candidate(String address, int version, String title, boolean marked, Document text) {}

    static Meeting of(List<Candidate> candidates) {
        var texts = new ArrayList<Text>();
        var gaps = new ArrayList<Gap>();
        var numbers = candidates.stream()
                .map(it -> Metadata.of(it.text()).number())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (var candidate : ordered(candidates)) {
            var metadata = Metadata.of(candidate.text());
            var number = metadata.number();
            texts.add(new Text(
                    candidate.address(),
                    candidate.version(),
                    candidate.title(),
                    metadata.passage().committee(),
                    number));
            gaps(candidate, metadata, gaps);
            if (!number.isEmpty() && numbers.get(number) > 1) gaps.add(gap(candidate, "twice", number));
        }
        return new Meeting(texts, gaps);
    }

    private static List<Candidate> ordered(List<Candidate> candidates) {
        var committee = Comparator.comparing(
                        (Metadata it) -> it.passage().committee().isEmpty())
                .thenComparing(it -> it.passage().committee(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(it -> it.number().isEmpty())
                .thenComparing(it -> padded(it.number()));
        return candidates.stream()
                .sorted(Comparator.comparing((Candidate it) -> Metadata.of(it.text()), committee)
                        .thenComparing(Candidate::address))
                .toList();
    }

    private static void gaps(Candidate candidate, Metadata metadata, List<Gap> gaps) {
        var passage = metadata.passage();
        var last = passage.actions().isEmpty()
                ? ""
                : passage.actions().getLast().action().toLowerCase(Locale.ROOT);
        if (metadata.number().isEmpty()) gaps.add(gap(candidate, "number", ""));
        if (passage.totals().isEmpty() && !UNVOTED.contains(last)) gaps.add(gap(candidate, "vote", ""));
        if (passage.adopted().isEmpty() && !ENDED.contains(last)) gaps.add(gap(candidate, "adopted", ""));
        if (!passage.adopted().isEmpty() && !candidate.marked()) gaps.add(gap(candidate, "draft", ""));
        for (var field : Fields.of(candidate.text()).blanks()) gaps.add(gap(candidate, "blank", field.label()));
        for (var option : Options.of(candidate.text()).all())
            if (!option.decided()) gaps.add(gap(candidate, "choice", option.name()));
    }

    private static Gap gap(Candidate candidate, String what, String name) {
        return new Gap(candidate.address(), candidate.title(), what, name);
    }

    /// A number in which 9 comes before 10.
    private static String padded(String number) {
        var out = new StringBuilder();
        for (var piece : number.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)"))
            out.append(piece.matches("\\d{1,12}") ? "%012d".formatted(Long.parseLong(piece)) : piece);
        return out.toString();
    }
}
