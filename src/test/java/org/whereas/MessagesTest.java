package org.whereas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whereas.alignment.Coverage;
import org.whereas.alignment.Standing;
import org.whereas.library.Step;
import org.whereas.membership.Action;
import org.whereas.membership.Deed;
import org.whereas.membership.Status;
import org.whereas.problem.Problem;
import org.whereas.tailoring.Deviation;
import org.whereas.text.Metadata;
import org.whereas.word.Proposal;

/// Every word that people see stands in the message file, and every key that is asked for
/// stands there too. The sources are read as text, so that a key is found wherever it is
/// written.
class MessagesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final String ASKS = "\\b(?:say|t|pattern)\\(\\s*";
    private static final Pattern WHOLE = Pattern.compile(ASKS + "\"([a-z][\\w-]*\\.[\\w.-]*)\"\\s*[,)]");
    private static final Pattern BEGUN = Pattern.compile(ASKS + "\"([a-z][\\w.-]*)\"\\s*\\+");

    private static final List<String> ROLES = List.of("reader", "drafter", "reviewer", "approver", "administrator");
    private static final List<String> STATUSES =
            Stream.of(Status.values()).map(Status::word).toList();

    private static final List<String> STEPS =
            Stream.of(Step.values()).map(Step::word).toList();

    /// What somebody may be refused: everything that not everybody may.
    private static final List<String> ACTIONS = Stream.of(Action.values())
            .map(Action::word)
            .filter(word -> !word.equals("read"))
            .toList();

    /// Keys that are put together from a beginning and a name, and the names that can come.
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("problem.", ended(Problem.CODES, ".title", ".detail", ".about")),
            Map.entry("status.", STATUSES),
            Map.entry("grade.", List.of("editorial", "substantive", "urgent")),
            Map.entry("step.", ended(STEPS, ".act", ".title", ".lead", ".done")),
            Map.entry("deed.", Stream.of(Deed.values()).map(Deed::word).toList()),
            Map.entry("kind.", Metadata.KINDS),
            Map.entry("kinds.", Metadata.KINDS),
            Map.entry(
                    "role.",
                    Stream.concat(ROLES.stream(), ended(ROLES, ".duty").stream())
                            .toList()),
            Map.entry("invitation.lead.", ROLES),
            Map.entry("scope.", List.of("read", "draft", "approve", "administer")),
            Map.entry("mail.", ended(List.of("invitation", "offer", "password"), ".subject", ".text")),
            Map.entry("confirm.", ended(List.of("token", "member", "leave"), ".title", ".lead", ".act")),
            Map.entry("others.population.", List.of("0-9999", "10000-49999", "50000-249999", "250000+")),
            Map.entry("others.officers.", List.of("0-24", "25-99", "100-499", "500+")),
            Map.entry("others.tie.", List.of("descent", "likeness", "question")),
            Map.entry("search.suggestion.", List.of("recent", "title", "term", "recommendation", "heading")),
            Map.entry("returns.one.done-", List.of("take", "text", "leave")),
            Map.entry(
                    "returns.kind.",
                    Stream.of(Proposal.Kind.values())
                            .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                            .toList()),
            Map.entry("job.state.", List.of("waiting", "working", "done", "failed", "stopped")),
            Map.entry(
                    "instrument.",
                    List.of("policy", "general-order", "directive", "procedure", "resolution", "ordinance")),
            Map.entry("index.failure.", List.of("room", "other")),
            Map.entry("index.state.", List.of("opening", "building", "ready", "renewing", "waiting")),
            Map.entry("job.over.", List.of("done", "failed", "stopped")),
            Map.entry("library.file.take.", List.of("model", "local", "both", "text")),
            Map.entry("update.take.", List.of("model", "local", "both", "text")),
            Map.entry("update.took.", List.of("model", "local", "both", "text")),
            Map.entry("tokens.", List.of("expired", "revoked")),
            Map.entry(
                    "tailoring.todo.",
                    List.of(
                            "blank",
                            "option",
                            "alignment",
                            "note",
                            "reason",
                            "reason-check",
                            "review-recommendation-changed",
                            "review-recommendation-gone",
                            "review-model-superseded",
                            "review-model-rescinded")),
            Map.entry(
                    "tailoring.deviation.",
                    Stream.of(Deviation.State.values())
                            .map(Deviation.State::word)
                            .toList()),
            Map.entry(
                    "tailoring.reason.",
                    Stream.of(Deviation.Kind.values()).map(Deviation.Kind::word).toList()),
            Map.entry(
                    "tailoring.column.",
                    List.of(
                            "document",
                            "clause",
                            "number",
                            "section",
                            "state",
                            "model",
                            "ours",
                            "kind",
                            "explanation",
                            "check",
                            "as-of",
                            "why")),
            Map.entry("resolution.kind.", List.of("recital", "clause", "signature", "other")),
            Map.entry("resolution.label.", List.of("recital", "clause")),
            Map.entry("resolution.message.", List.of("settle", "add", "up", "down", "join", "reword", "ask", "remove")),
            Map.entry(
                    "tailoring.family.",
                    List.of(
                            "document",
                            "organization",
                            "state",
                            "officers",
                            "status",
                            "revision",
                            "model",
                            "rests",
                            "newest",
                            "adapted",
                            "added",
                            "left-out",
                            "words",
                            "lost")),
            Map.entry(
                    "tailoring.cause.",
                    List.of("recommendation-changed", "recommendation-gone", "model-superseded", "model-rescinded")),
            Map.entry("tailoring.reviews.state.", List.of("open", "done", "not-applicable")),
            Map.entry("tailoring.size.", List.of("small", "medium", "large", "largest", "unknown")),
            Map.entry("tailoring.sort.", List.of("name", "clauses", "words", "lost", "behind")),
            Map.entry("beside.force.", List.of("forbids", "demands", "advises", "permits")),
            Map.entry(
                    "tailoring.todo-group.",
                    List.of(
                            "blank",
                            "option",
                            "alignment",
                            "reason",
                            "reason-check",
                            "update",
                            "review-recommendation-changed",
                            "review-recommendation-gone",
                            "review-model-superseded",
                            "review-model-rescinded")),
            Map.entry("beside.part.", List.of("recital", "clause", "signature", "other")),
            Map.entry("beside.matter.", List.of("force", "exception", "figure")),
            Map.entry("beside.model-force.", List.of("forbids", "demands", "advises", "permits")),
            Map.entry("tailoring.state.", List.of("same", "adapted", "added", "left")),
            Map.entry(
                    "alignment.state.",
                    Stream.concat(
                                    Stream.of(Coverage.State.values()).map(Coverage.State::word),
                                    Stream.of("touched", "check"))
                            .toList()),
            Map.entry(
                    "alignment.standing.",
                    Stream.of(Standing.values()).map(Standing::word).toList()),
            Map.entry(
                    "alignment.column.",
                    List.of(
                            "id",
                            "source",
                            "job",
                            "strength",
                            "topics",
                            "words",
                            "state",
                            "by",
                            "check",
                            "missing",
                            "reason")),
            Map.entry("library.changes.count.", List.of("changed", "added", "removed", "moved", "marked", "front")),
            Map.entry(
                    "library.header.",
                    List.of(
                            "number",
                            "instrument",
                            "session",
                            "introduced",
                            "adopted",
                            "issued",
                            "effective",
                            "committee",
                            "mover",
                            "seconder",
                            "supersedes",
                            "rescinds",
                            "signatory",
                            "sponsors",
                            "vote",
                            "adopts",
                            "signatures",
                            "recipients",
                            "review",
                            "accreditation",
                            "distribution",
                            "related",
                            "index-terms",
                            "version",
                            "language",
                            "source")),
            Map.entry("house.style.", joined(List.of("own"), List.of("usual", "council", "manual", "record"))),
            Map.entry("meeting.gap.", List.of("number", "vote", "adopted", "blank", "choice")),
            Map.entry("house.left.", List.of("body", "header", "footer", "fonts", "numbering", "mark")),
            Map.entry("library.vote.", List.of("abstain", "recused", "absent", "excused", "other")),
            Map.entry("help.", pairs(List.of("find", "quote", "copy", "edit", "word", "bring"))),
            Map.entry(
                    "format.",
                    ended(
                            List.of(
                                    "heading",
                                    "emphasis",
                                    "list",
                                    "numbers",
                                    "note",
                                    "quote",
                                    "table",
                                    "field",
                                    "id",
                                    "drafting"),
                            ".example",
                            ".words")),
            Map.entry(
                    "organization.kind.",
                    List.of(
                            "department",
                            "city",
                            "county",
                            "league",
                            "conference",
                            "state-body",
                            "federal-body",
                            "association")),
            Map.entry("change.value.", List.of("kind.item", "kind.heading", "list.numbered", "task.open")),
            Map.entry("us-state.", List.of("AL", "DC", "MN", "WY")),
            Map.entry("thing.", named("\\b(?:NotFound|Taken)\\(\\s*\"([a-z-]+)\"")),
            Map.entry("state.", joined(STATUSES, named("\\bWrongState\\(\\s*\"([a-z-]+)\""))),
            Map.entry("part.", named("\\bUnavailable\\(\\s*\"([a-z-]+)\"")),
            Map.entry("resolution.advice.", named("\\bsay\\(\\s*\"([a-z]+-[a-z-]+)\"")),
            Map.entry("invalid.password.", List.of("short", "long", "common", "yours")),
            Map.entry("act.", joined(ACTIONS, List.of("change"))));

    private static final Properties MESSAGES = messages();

    @Test
    void everyKeyThatIsAskedForIsThere() {
        var keys = found(WHOLE);

        assertThat(keys).hasSizeGreaterThan(200);
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void everyNameThatCanCompleteAKeyHasItsWords() {
        assertThat(FAMILIES.keySet()).containsAll(found(BEGUN));
        FAMILIES.forEach((begin, names) -> {
            assertThat(names).as(begin).isNotEmpty();
            assertThat(missing(names.stream().map(name -> begin + name).toList()))
                    .isEmpty();
        });
    }

    @Test
    void everyReasonForRefusingAValueHasItsWords() {
        var reasons = named("\\b(?:Invalid\\.of|Fault)\\(\\s*\"[\\w.-]*\",\\s*\"([a-z][\\w.-]*)\"\\s*[,)]");

        assertThat(reasons).hasSizeGreaterThan(5);
        assertThat(missing(reasons.stream().map(reason -> "invalid." + reason).toList()))
                .isEmpty();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() {
        for (var template : files(TEMPLATES, ".jte"))
            assertThat(TemplateWords.in(read(template))).as(template.toString()).isEmpty();
    }

    @Test
    void wordsInATemplateAreFound() {
        assertThat(TemplateWords.in("<p class=\"lead\">${page.t(\"a.b\")}</p>@if(x > 1)<b>.</b>@endif"))
                .isEmpty();
        assertThat(TemplateWords.in("@template.web.notice(kind = \"info\", content = @`<p>Saved ${x}</p>`)"))
                .containsExactly("Saved");
        assertThat(TemplateWords.in("<input placeholder=\"Type here\">")).containsExactly("Type here");
        assertThat(TemplateWords.in("@template.web.notice(title = \"It is saved\")"))
                .containsExactly("It is saved");
    }

    @Test
    void aPageSpeaksTheLanguageOfTheTrade() {
        var foreign = Pattern.compile("(?i)\\b(fork|merge|commit|branch|slug|null|entity|revision)(s|ed|d)?\\b");

        MESSAGES.forEach(
                (key, words) -> assertThat(foreign.matcher((String) words).find())
                        .as(key + "=" + words)
                        .isFalse());
    }

    private static Collection<String> missing(Collection<String> keys) {
        return keys.stream().filter(key -> !MESSAGES.containsKey(key)).toList();
    }

    private static Collection<String> found(Pattern pattern) {
        var all = new TreeSet<String>();
        Stream.concat(files(JAVA, ".java").stream(), files(TEMPLATES, ".jte").stream())
                .forEach(file -> pattern.matcher(read(file)).results().forEach(hit -> all.add(hit.group(1))));
        return all;
    }

    private static List<String> named(String pattern) {
        return List.copyOf(found(Pattern.compile(pattern)));
    }

    private static List<String> ended(Collection<String> names, String... ends) {
        return names.stream()
                .flatMap(name -> Stream.of(ends).map(end -> name + end))
                .toList();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> pairs(List<String> names) {
        var all = new ArrayList<>(names);
        all.addAll(ended(names, "-words"));
        return all;
    }

    private static List<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties messages() {
        var messages = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
