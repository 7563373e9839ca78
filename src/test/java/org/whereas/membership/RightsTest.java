package org.whereas.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.problem.Words;

/// The table of who may do what as people read it, and that no address stands outside it.
class RightsTest {

    private static final Path DOCUMENT = Path.of("docs/rights.md");
    private static final long HERE = 7;
    private static final long ELSEWHERE = 8;

    private static final List<String> PARTIES = List.of(
            "not signed in",
            "member elsewhere",
            "reader",
            "drafter",
            "reviewer",
            "approver",
            "administrator",
            "site administrator");

    @Test
    void everyAddressNamesTheActionThatItIs() {
        var operations = Operations.all();

        assertThat(operations).hasSizeGreaterThan(80);
        assertThat(operations.stream().filter(o -> o.actions().isEmpty()).map(o -> o.name() + " (" + o.where() + ")"))
                .as(
                        "write @Right(Action...) on these methods (what reads may have it on its class), then the document anew")
                .isEmpty();
    }

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        var written = document();
        if (Boolean.getBoolean("rights.write")) Files.writeString(DOCUMENT, written);

        assertThat(Files.readString(DOCUMENT))
                .as("docs/rights.md is out of date; write it anew: mvn test -Dtest=RightsTest -Drights.write=true")
                .isEqualTo(written);
    }

    private static String document() {
        return """
                # Who may do what

                Written from the one table that every check asks (`membership/Action.java`) by `RightsTest`; do not edit it here. Roles are those in the
                organization whose document or people it is about. Whoever may not read a document is told that there is none: 404, in every list, count, file and page.
                A site administrator has the administrator's role in the organizations that came with the software and no role in any other, so reads nobody's drafts.
                Moving on by a step also needs the status below; the same holds for tokens, which do no more than their scope and no more than their owner.

                ## Actions

                | action | %s | scope of a token |
                | --- | %s | --- |
                %s

                ## Where a version must stand

                | action | %s |
                | --- | %s |
                %s

                A version that stands elsewhere is answered with 409. Reading needs no status: a text is open to everybody exactly as long as it is posted, whatever its status.

                ## Steps

                | from \\ to | %s |
                | --- | %s |
                %s

                Each version stands somewhere on its own: saving makes a new version, which is a draft, and the version in force stays in force and readable until another takes
                its place. "post" is the step from a status to itself: it opens the version to everyone, or closes it.

                ## Addresses

                | address | action |
                | --- | --- |
                %s
                """.formatted(
                String.join(" | ", PARTIES),
                dashes(PARTIES.size()),
                Stream.of(Action.values()).map(RightsTest::row).collect(Collectors.joining("\n")),
                statuses(),
                dashes(Status.values().length),
                Stream.of(Action.values())
                        .filter(a -> a.whom() == Action.Whom.ROLE && isAboutDocuments(a))
                        .map(RightsTest::standsRow)
                        .collect(Collectors.joining("\n")),
                statuses(),
                dashes(Status.values().length),
                Stream.of(Status.values()).map(RightsTest::stepsRow).collect(Collectors.joining("\n")),
                Operations.all().stream()
                        .map(o -> "| `" + o.name() + "` | "
                                + o.actions().stream().map(RightsTest::name).collect(Collectors.joining(", ")) + " |")
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static String row(Action action) {
        var cells = standings().stream()
                .map(standing -> standing.may(action, HERE) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        var scope = action.needsSignIn() ? action.scope().word() : "any";
        return "| " + name(action) + " | " + cells + " | " + scope + " |";
    }

    private static List<Standing> standings() {
        var roles = Stream.of(Role.values()).map(role -> standing(Map.of(HERE, role), false));
        return Stream.concat(
                        Stream.of(Standing.ANONYMOUS, standing(Map.of(ELSEWHERE, Role.ADMINISTRATOR), false)),
                        Stream.concat(roles, Stream.of(standing(Map.of(), true))))
                .toList();
    }

    private static Standing standing(Map<Long, Role> roles, boolean site) {
        return new Standing(51, "Dana", site, roles, Set.of(), Scope.EVERYTHING);
    }

    private static boolean isAboutDocuments(Action action) {
        return Stream.of(Status.values()).anyMatch(status -> !action.isOpenTo(status)) || action == Action.POST;
    }

    private static String standsRow(Action action) {
        var cells = Stream.of(Status.values())
                .map(status -> action.isOpenTo(status) ? "yes" : "–")
                .collect(Collectors.joining(" | "));
        return "| " + name(action) + " | " + cells + " |";
    }

    private static String stepsRow(Status from) {
        var cells = Stream.of(Status.values())
                .map(to -> Action.moving(from, to).map(RightsTest::name).orElse("–"))
                .collect(Collectors.joining(" | "));
        return "| " + says(from) + " | " + cells + " |";
    }

    private static String statuses() {
        return Stream.of(Status.values()).map(RightsTest::says).collect(Collectors.joining(" | "));
    }

    private static String says(Status status) {
        return Words.ENGLISH.say("status." + status.word()).toLowerCase(java.util.Locale.ROOT);
    }

    private static String name(Action action) {
        return action.word().replace('-', ' ');
    }

    private static String dashes(int columns) {
        return String.join(" | ", java.util.Collections.nCopies(columns, "---"));
    }
}
