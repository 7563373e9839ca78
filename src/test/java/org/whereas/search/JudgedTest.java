package org.whereas.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Questions in the words of people who know none of ours. Each was judged by reading: a clause that answers it says
/// one of
/// these things. The floor is what was measured; it may rise.
class JudgedTest {

    private static final int FLOOR = 12;
    private static final int LOOKED_AT = 5;

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("may an officer grab somebody by the throat", "chokehold|neck");
        QUESTIONS.put("what if a cop sees another cop beat someone", "interven|step in|stop");
        QUESTIONS.put("are police allowed to shoot at a moving car", "vehicle");
        QUESTIONS.put("do they have to shout before they fire", "warn");
        QUESTIONS.put("can reporters stay after the crowd is told to leave", "press|media|journalist|reporter");
        QUESTIONS.put("bad cops who move to another town", "decertif|database|hir");
        QUESTIONS.put("who helps the hurt person afterwards", "aid|medical");
        QUESTIONS.put("rubber bullets against a crowd", "munition|impact|projectile");
        QUESTIONS.put("punished for reporting a colleague", "retaliat|repris");
        QUESTIONS.put("mentally ill person with a knife", "crisis|mental");
        QUESTIONS.put("union contract and firing officers", "labor|bargain|arbitrat|contract|disciplin");
        QUESTIONS.put("racial profiling in traffic stops", "bias|profil|stop");
        QUESTIONS.put("dispacher sends two officers", "two officers|dispatcher");
    }

    @Test
    void theFirstResultsAnswerTheQuestion() {
        try (var shelf = Shelf.shipped()) {
            var answered = QUESTIONS.entrySet().stream()
                    .filter(q -> answers(shelf.find(q.getKey()), q.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();

            assertThat(answered).hasSizeGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static boolean answers(Found found, String pattern) {
        return found.hits().stream()
                .limit(LOOKED_AT)
                .map(h -> h.snippet().replaceAll("<[^>]+>", "").toLowerCase(java.util.Locale.ROOT))
                .anyMatch(s -> s.matches("(?s).*(" + pattern + ").*"));
    }
}
