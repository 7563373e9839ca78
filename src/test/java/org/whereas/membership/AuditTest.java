package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The chain of the record: one entry that was changed, removed or put in is found, and named.
class AuditTest {

    private static final Instant THEN = Instant.parse("2026-11-22T01:02:03.123456789Z");

    private record Sealed(AuditLine line, String before, String seal) {}

    @Test
    void anUntouchedRecordIsSound() {
        assertThat(check(chain(5))).isEmpty();
        assertThat(check(List.of())).isEmpty();
    }

    @Test
    void oneChangedEntryIsNamed() {
        var chain = chain(5);
        var it = chain.get(2);
        chain.set(2, new Sealed(line(3, "Somebody else"), it.before(), it.seal()));

        assertThat(check(chain)).containsExactly("changed 3");
    }

    @Test
    void anEntryThatWasSealedAnewIsBetrayedByTheNext() {
        var chain = chain(5);
        var changed = line(3, "Somebody else");
        var before = chain.get(2).before();
        chain.set(2, new Sealed(changed, before, changed.seal(before)));

        assertThat(check(chain)).containsExactly("not-following 4");
    }

    @Test
    void aRemovedEntryIsMissed() {
        var chain = chain(5);
        chain.remove(1);

        assertThat(check(chain)).containsExactly("missing 3");
    }

    @Test
    void aRemovedEndIsMissed() {
        var chain = chain(5);
        var last = chain.removeLast();
        var check = new AuditChain();
        chain.forEach(it -> check.follow(it.line(), it.before(), it.seal()));
        check.end(5, last.seal());

        assertThat(told(check)).containsExactly("end 5");
    }

    @Test
    void everyFieldIsUnderTheSeal() {
        var line = line(3, "Dana");
        var others = List.of(
                new AuditLine(4, THEN, 51, "Dana", "::1", "posted", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN.plusSeconds(1), 51, "Dana", "::1", "posted", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN, 52, "Dana", "::1", "posted", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN, 51, "Dan", "::1", "posted", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::2", "posted", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "closed", 7, "a/b", 2, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "posted", 8, "a/b", 2, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "posted", 7, "a/c", 2, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "posted", 7, "a/b", 3, "x"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "posted", 7, "a/b", 2, "y"),
                new AuditLine(3, THEN, 51, "Dana", "::1", "posted", 7, "a/b,1:2", 2, "x"));

        assertThat(others).allSatisfy(it -> assertThat(it.seal("")).isNotEqualTo(line.seal("")));
        assertThat(line.seal("before")).isNotEqualTo(line.seal(""));
        assertThat(line(3, "Dana").seal("")).isEqualTo(line.seal(""));
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOutBeforeItIsSealed() {
        var line = new AuditLine(1, THEN, 51, "a\0b", "::1", "posted", 7, "s".repeat(400), 2, "x\uD800y");

        assertThat(line.name()).isEqualTo("ab");
        assertThat(line.subject()).hasSize(300);
        assertThat(line.details()).isEqualTo("xy");
        assertThat(line.at()).isEqualTo("2026-11-22T01:02:03.123456Z");
    }

    @Test
    void noWayLeadsToAChangeOfTheRecord() throws IOException {
        var changing = Pattern.compile("(?i)(update|delete\\s+from|delete|merge\\s+into|truncate\\s+table)\\s+"
                + "(audit(?!_counter)\\b|AuditEntry\\b)");
        try (var files = Files.walk(Path.of("src/main"))) {
            var found = files.filter(f -> f.toString().matches(".*\\.(java|sql)"))
                    .filter(f -> changing.matcher(read(f)).find())
                    .toList();

            assertThat(found).isEmpty();
        }
        assertThat(changing.matcher("update audit set name = ''").find()).isTrue();
    }

    private static List<Sealed> chain(int length) {
        var chain = new ArrayList<Sealed>();
        var seal = "";
        for (var n = 1; n <= length; n++) {
            var line = line(n, "Dana");
            chain.add(new Sealed(line, seal, line.seal(seal)));
            seal = line.seal(seal);
        }
        return chain;
    }

    private static AuditLine line(long n, String name) {
        return new AuditLine(n, THEN, 51, name, "::1", "posted", 7, "a/b", 2, "x");
    }

    private static List<String> check(List<Sealed> chain) {
        var check = new AuditChain();
        chain.forEach(it -> check.follow(it.line(), it.before(), it.seal()));
        if (chain.isEmpty()) check.end(0, "");
        else check.end(chain.getLast().line().n(), chain.getLast().seal());
        return told(check);
    }

    private static List<String> told(AuditChain check) {
        return check.damages().stream().map(it -> it.what() + " " + it.n()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
