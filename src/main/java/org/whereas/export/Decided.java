package org.whereas.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.whereas.library.Sha256;
import org.whereas.word.Proposal;

/// Which decision is about which proposal. The proposals are read anew out of the kept file each time, and
/// a newer program may find others in it, or the same in another order.
final class Decided {

    private Decided() {}

    /// By what a proposal is known again: what it is about, who made it, and what it would make of it.
    static String fingerprint(Proposal proposal) {
        var said = Sha256.of(proposal.after()) + Sha256.of(proposal.comment());
        return Sha256.of(String.join("\n", proposal.kind().name(), proposal.clause(), proposal.author(), said));
    }

    /// The decisions by the places, from 1, of the proposals that they are about. One whose proposal is not
    /// there any more is left out. Of equal proposals the one in the place of the decision goes first.
    static Map<Integer, ReturnDecision> places(List<Proposal> proposals, List<ReturnDecision> decisions) {
        var prints = proposals.stream().map(Decided::fingerprint).toList();
        var places = new HashMap<Integer, ReturnDecision>();
        var left = new ArrayList<>(decisions);
        place(left, places, prints, (it, place) -> it.place == place && isOf(it, prints.get(place - 1)));
        place(left, places, prints, (it, place) -> isOf(it, prints.get(place - 1)));
        place(left, places, prints, (it, place) -> it.place == place && it.fingerprint == null);
        return places;
    }

    private static void place(
            List<ReturnDecision> left,
            Map<Integer, ReturnDecision> places,
            List<String> prints,
            BiPredicate<ReturnDecision, Integer> belongs) {
        for (var place = 1; place <= prints.size(); place++) {
            if (places.containsKey(place)) continue;
            for (var it : left) {
                if (!belongs.test(it, place)) continue;
                places.put(place, it);
                left.remove(it);
                break;
            }
        }
    }

    private static boolean isOf(ReturnDecision decision, String print) {
        return print.equals(decision.fingerprint);
    }
}
