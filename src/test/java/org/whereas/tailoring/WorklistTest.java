package org.whereas.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whereas.tailoring.LeftToDo.Todo;

class WorklistTest {

    private static final Todo BLANK = new Todo("blank", "Department", "/d/fields", "scope", true);
    private static final Todo CHECK = new Todo("alignment", "A-1", "/d/coverage", "aim", true);
    private static final Todo NOTE = new Todo("note", "Read the statute.", "/d", "note-1", false);
    private static final Worklist.Work WORK = new Worklist.Work(List.of(BLANK, CHECK, NOTE), 3);

    @Test
    void whatIsOnlyToBeReadIsNoWork() {
        assertThat(WORK.due()).containsExactly(BLANK, CHECK);
        assertThat(WORK.toRead()).containsExactly(NOTE);
        assertThat(WORK.total()).isEqualTo(5);
    }

    @Test
    void onlyBlanksAndOpenChoicesAreGapsInTheText() {
        assertThat(WORK.gaps()).containsExactly(BLANK);
    }

    @Test
    void everyClauseWithSomethingLeftIsNamed() {
        assertThat(WORK.clauses()).containsExactlyInAnyOrder("scope", "aim", "note-1");
    }
}
