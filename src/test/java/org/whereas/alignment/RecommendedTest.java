package org.whereas.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.alignment.Recommended.Entry;
import org.whereas.alignment.Recommended.Filter;
import org.whereas.text.Markdown;
import org.whereas.text.Recommendations;

class RecommendedTest {

    private static final List<Entry> ENTRIES = Recommendations.of(Markdown.parse("""
                    ---
                    title: List
                    kind: recommendations
                    ---

                    Teach officers to wait. {#a rec="USCM-2020/wait/1" addressee="department city" modality=should}

                    Count every use of force. {#b rec="IACP-2020/2" addressee=state modality=should}
                    """)).stream()
            .map(r -> new Entry(null, r))
            .toList();

    private static List<String> fitting(String source, String addressee, String topic, String words) {
        var filter = new Filter(source, addressee, topic, words);
        return ENTRIES.stream()
                .filter(filter::fits)
                .map(e -> e.recommendation().id())
                .toList();
    }

    @Test
    void nothingAskedFindsAll() {
        assertThat(fitting(null, null, null, null)).containsExactly("USCM-2020/wait/1", "IACP-2020/2");
    }

    @Test
    void theSourceIsTheFirstPartOfTheId() {
        assertThat(fitting("IACP-2020", "", "", "")).containsExactly("IACP-2020/2");
        assertThat(fitting("IACP", "", "", "")).isEmpty();
    }

    @Test
    void oneOfSeveralAddresseesIsEnough() {
        assertThat(fitting("", "city", "", "")).containsExactly("USCM-2020/wait/1");
    }

    @Test
    void everyWordMustStandInTheTextOrTheId() {
        assertThat(fitting("", "", "", " FORCE  count ")).containsExactly("IACP-2020/2");
        assertThat(fitting("", "", "", "uscm-2020/wait")).containsExactly("USCM-2020/wait/1");
        assertThat(fitting("", "", "", "count wait")).isEmpty();
    }
}
