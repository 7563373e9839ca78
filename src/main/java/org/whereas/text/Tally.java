package org.whereas.text;

import java.util.List;
import java.util.Locale;
import org.whereas.text.Metadata.Totals;
import org.whereas.text.Metadata.Vote;

/// Counts a roll call.
final class Tally {

    private static final List<String> AYE = List.of("aye", "ayes", "yes", "yea", "yeas", "y", "for", "in favor");
    private static final List<String> NAY = List.of("nay", "nays", "no", "n", "against", "opposed");
    private static final List<String> ABSTAIN = List.of("abstain", "abstained", "abstention", "abstaining");

    private Tally() {}

    static Totals of(List<Vote> votes) {
        var words = votes.stream()
                .map(vote -> vote.vote().strip().toLowerCase(Locale.ROOT))
                .toList();
        int ayes = count(words, AYE);
        int nays = count(words, NAY);
        int abstain = count(words, ABSTAIN);
        int recused = count(words, List.of("recused"));
        int absent = count(words, List.of("absent"));
        int excused = count(words, List.of("excused"));
        int other = words.size() - ayes - nays - abstain - recused - absent - excused;
        return new Totals(ayes, nays, abstain, recused, absent, excused, other, true);
    }

    private static int count(List<String> words, List<String> of) {
        return (int) words.stream().filter(of::contains).count();
    }

    /// The totals that a front matter states.
    static Totals told(Header vote) {
        return new Totals(
                vote.count("ayes").orElse(0),
                vote.count("nays").orElse(0),
                vote.count("abstain").orElse(0),
                vote.count("recused").orElse(0),
                vote.count("absent").orElse(0),
                vote.count("excused").orElse(0),
                0,
                false);
    }

    /// Whether stated totals are those of the roll call.
    static boolean agree(Totals told, Totals counted) {
        return told.ayes() == counted.ayes()
                && told.nays() == counted.nays()
                && told.abstain() == counted.abstain()
                && told.absent() == counted.absent();
    }
}
