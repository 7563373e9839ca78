package org.whereas.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whereas.library.Reading;
import org.whereas.text.Fields;
import org.whereas.text.Metadata;
import org.whereas.text.Options;

/// The resolutions of one meeting, in the order of a book: by committee, then by number.
///
/// @param gaps what a clerk would want to fill in before the book is made
public record Meeting(List<Text> texts, List<Gap> gaps) {

    public record Text(String address, String title, String committee, String number) {}

    /// What is missing in a text: `number`, `vote`, `adopted`, `blank` with its label, or `choice`
    /// with its name.
    public record Gap(String address, String title, String what, String name) {}

    static Meeting of(List<Reading> readings) {
        var texts = new ArrayList<Text>();
        var gaps = new ArrayList<Gap>();
        for (var reading : readings) {
            var metadata = Metadata.of(reading.text());
            var document = reading.summary();
            texts.add(new Text(
                    document.address(), document.title(), metadata.passage().committee(), metadata.number()));
            gaps(reading, metadata, gaps);
        }
        texts.sort(Comparator.comparing(Text::committee, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(it -> padded(it.number()))
                .thenComparing(Text::address));
        return new Meeting(texts, gaps);
    }

    private static void gaps(Reading reading, Metadata metadata, List<Gap> gaps) {
        var address = reading.summary().address();
        var title = reading.summary().title();
        if (metadata.number().isEmpty()) gaps.add(new Gap(address, title, "number", ""));
        if (metadata.passage().totals().isEmpty()) gaps.add(new Gap(address, title, "vote", ""));
        if (metadata.passage().adopted().isEmpty()) gaps.add(new Gap(address, title, "adopted", ""));
        for (var field : Fields.of(reading.text()).blanks()) gaps.add(new Gap(address, title, "blank", field.label()));
        for (var option : Options.of(reading.text()).all())
            if (!option.decided()) gaps.add(new Gap(address, title, "choice", option.name()));
    }

    /// A number in which 9 comes before 10.
    private static String padded(String number) {
        var out = new StringBuilder();
        for (var piece : number.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)"))
            out.append(piece.matches("\\d{1,12}") ? "%012d".formatted(Long.parseLong(piece)) : piece);
        return out.toString();
    }
}
