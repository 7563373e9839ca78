package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whereas.text.Document;

/// Hands the files of all sample texts to programs that are not ours: the validator for Office
/// files, and LibreOffice where it is installed.
class WordFilesIT {

    private static final Path FILES = Path.of("target/word-files").toAbsolutePath();
    private static final Path ISSUED = FILES.resolve("issued");
    private static final Path VALIDATOR = Path.of("src/test/word");
    private static final int MINUTES = 9;
    private static final Map<String, Document> TEXTS = Samples.all();
    private static final Map<String, Document> FILLED = Samples.filled();

    private static final Path CHANGES = FILES.resolve("changes");

    private static final Path REVIEWED = FILES.resolve("reviewed");

    private static final Pattern NUMBER =
            Pattern.compile("^([•–◦▪]|\\([A-Za-z0-9]{1,5}\\)|[0-9]+(\\.[0-9]+)*\\.?|[IVXLC]+\\.|[A-Za-z]\\.)( |$)");

    /// How many forks LibreOffice accepts and rejects.
    private static final int REVIEWS = Integer.getInteger("word.reviews", 50);

    /// Of how many forks the files go to the validator.
    private static final int MARKED = 20;

    /// How many forks the own checker accepts and rejects.
    private static final int FORKS = Integer.getInteger("word.forks", 1000);

    @BeforeAll
    static void writeEveryFile() throws IOException {
        write(TEXTS, FILES);
        write(FILLED, ISSUED);
        Files.createDirectories(CHANGES);
        for (int number = 0; number < MARKED; number++) {
            var fork = Redlines.fork(number);
            for (var markup : WordChanges.Markup.values())
                Files.write(
                        CHANGES.resolve(number + "-" + markup + ".docx"),
                        Redlines.docx(fork.older(), fork.newer(), markup));
        }
    }

    /// In the styles that ship, as a book, with remarks.
    @Test
    void theValidatorFindsNothingInHouseStylesAndBooks() throws Exception {
        if (!Files.isDirectory(VALIDATOR.resolve("node_modules/@xarsh"))) installValidator();
        var folder = Files.createDirectories(FILES.resolve("styled"));
        var texts = FILLED.values().stream().limit(4).toList();
        for (var name : HouseStyle.SHIPPED)
            for (int i = 0; i < texts.size(); i++)
                Files.write(
                        folder.resolve(name + "-" + i + ".docx"), Samples.docx(texts.get(i), HouseStyle.shipped(name)));
        Files.write(folder.resolve("book.docx"), WordBookTest.book(true));
        Files.write(folder.resolve("remarks.docx"), RemarksTest.docx(new Remark("first", "City", "Local law.")));
        Files.write(folder.resolve("released.docx"), WordReleaseTest.released());

        var checked = run(VALIDATOR, "node", "validate.js", folder.toString());

        assertThat(checked).allMatch(line -> line.endsWith(": checked")).hasSize(3 * texts.size() + 3);
    }

    private static void write(Map<String, Document> texts, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.newDirectoryStream(folder, "*.docx")) {
            for (var file : old) Files.delete(file);
        }
        for (var text : texts.entrySet())
            Files.write(folder.resolve(text.getKey() + ".docx"), Samples.docx(text.getValue(), true));
    }

    /// Every text as a draft, and those that ship as they are issued.
    @Test
    void theValidatorFindsNothing() throws Exception {
        if (!Files.isDirectory(VALIDATOR.resolve("node_modules/@xarsh"))) installValidator();

        var drafts = run(VALIDATOR, "node", "validate.js", FILES.toString());
        var issued = run(VALIDATOR, "node", "validate.js", ISSUED.toString());

        assertThat(drafts).allMatch(line -> line.endsWith(": checked")).hasSize(TEXTS.size());
        assertThat(issued).allMatch(line -> line.endsWith(": checked")).hasSize(FILLED.size());
        assertThat(FILLED).hasSizeGreaterThan(30);
    }

    @Test
    void theValidatorFindsNothingInFilesWithChanges() throws Exception {
        if (!Files.isDirectory(VALIDATOR.resolve("node_modules/@xarsh"))) installValidator();

        var marked = run(VALIDATOR, "node", "validate.js", CHANGES.toString());

        assertThat(marked).allMatch(line -> line.endsWith(": checked")).hasSize(2 * MARKED);
    }

    /// The first hundred stand in [WordChangesTest].
    @Test
    void acceptingAndRejectingIsExactOnManyForks() {
        for (int number = 100; number < FORKS; number++) {
            var fork = Redlines.fork(number);
            Redlines.holds(fork.older(), fork.newer());
        }
    }

    /// Accepting or rejecting all in LibreOffice leaves the words that LibreOffice reads in the file of the
    /// newer or of the older text, paragraph by paragraph. Numbers and bullets are left out: where a whole
    /// paragraph that holds a field goes, LibreOffice takes its words away in pieces, because a content control
    /// parts them, and what follows keeps the list and the level of what went. In Word it keeps its own.
    @Test
    void libreOfficeAcceptsAndRejectsTheSame() throws Exception {
        var python = python();
        if (!installed("soffice") || python.isEmpty()) {
            notRun("LibreOffice: accepting and rejecting tracked changes (needs soffice and python3-uno)");
            return;
        }
        Files.createDirectories(REVIEWED);
        try (var old = Files.newDirectoryStream(REVIEWED, "*.txt")) {
            for (var file : old) Files.delete(file);
        }
        for (int number = 0; number < REVIEWS; number++) {
            var fork = Redlines.fork(number);
            Files.write(REVIEWED.resolve(number + "-marked.docx"), Redlines.tracked(fork.older(), fork.newer(), false));
            Files.write(REVIEWED.resolve(number + "-older.docx"), Samples.docx(fork.older(), false));
            Files.write(REVIEWED.resolve(number + "-newer.docx"), Samples.docx(fork.newer(), false));
        }

        run(
                VALIDATOR,
                python,
                "review.py",
                REVIEWED.toString(),
                FILES.resolve("reviewer").toString());

        var different = new ArrayList<String>();
        var ended = new ArrayList<String>();
        for (int number = 0; number < REVIEWS; number++) {
            agree(number + "-marked.accepted", number + "-newer.accepted", different, ended);
            agree(number + "-marked.rejected", number + "-older.rejected", different, ended);
        }
        if (!ended.isEmpty()) notRun("LibreOffice ended itself over " + ended);
        assertThat(different).isEmpty();
        assertThat(ended).hasSizeLessThanOrEqualTo(REVIEWS / 5);
    }

    private static void agree(String marked, String plain, List<String> different, List<String> ended)
            throws IOException {
        if (!Files.exists(REVIEWED.resolve(marked + ".txt"))) ended.add(marked);
        else if (!reviewed(marked).equals(reviewed(plain))) different.add(marked);
    }

    /// The lines that hold words, without their numbers and spaces.
    private static List<String> reviewed(String name) throws IOException {
        return Files.readAllLines(REVIEWED.resolve(name + ".txt")).stream()
                .map(line -> line.replaceAll("[\\s\\p{Z}\\uFEFF]+", " ").strip())
                .map(line -> NUMBER.matcher(line).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// A Python that knows LibreOffice; empty where there is none.
    private static String python() throws Exception {
        for (var python : List.of("/usr/bin/python3", "python3")) {
            if (python.startsWith("/") ? !Files.isExecutable(Path.of(python)) : !installed(python)) continue;
            var asked = new ProcessBuilder(python, "-c", "import uno")
                    .redirectErrorStream(true)
                    .start();
            asked.getInputStream().readAllBytes();
            if (asked.waitFor() == 0) return python;
        }
        return "";
    }

    /// `npm ci` would insist on the editions for other systems, which not every registry has.
    private static void installValidator() throws Exception {
        run(VALIDATOR, "npm", "install", "--no-save", "--no-fund", "--no-audit");
    }

    /// The words and the numbers, as LibreOffice has understood them.
    @Test
    void libreOfficeReadsTheSame() throws Exception {
        if (!installed("soffice")) {
            notRun("LibreOffice: reading the Word files");
            return;
        }

        convert(FILES, "txt:Text (encoded):UTF8", "text");

        var different = new TreeMap<String, String>();
        for (var entry : TEXTS.entrySet()) {
            var ours = words(WordFile.read(Samples.docx(entry.getValue(), true)).lines());
            var theirs = words(Files.readAllLines(FILES.resolve("text").resolve(entry.getKey() + ".txt")));
            var missing = WordTextsTest.firstMissing(ours, theirs);
            if (!missing.isEmpty()) different.put(entry.getKey(), missing);
        }
        assertThat(different).isEmpty();
    }

    @Test
    void everyIssuedTextComesBackAsItWent() {
        FILLED.values().forEach(text -> WordTripTest.holds(Samples.docx(text, true), text));
    }

    /// LibreOffice has opened and saved every file; what comes back proposes nothing.
    @Test
    void whatLibreOfficeSavedComesBackUnchanged() throws Exception {
        if (!installed("soffice")) {
            notRun("LibreOffice: saving the Word files");
            return;
        }

        convert(FILES, "docx:MS Word 2007 XML", "saved");

        var different = new TreeMap<String, List<Proposal>>();
        for (var entry : TEXTS.entrySet()) {
            var file = Files.readAllBytes(FILES.resolve("saved").resolve(entry.getKey() + ".docx"));
            var proposals = WordReturn.compare(WordImport.read(file), entry.getValue(), Samples.WORDS)
                    .proposals();
            if (!proposals.isEmpty()) different.put(entry.getKey(), proposals);
        }
        assertThat(different).isEmpty();
    }

    /// The same of files with tracked changes, of those with changes by formatting, and with remarks of our own. That
    /// a clause without any words is gone is not told.
    @Test
    void whatLibreOfficeSavedOfMarkedFilesComesBackUnchanged() throws Exception {
        if (!installed("soffice")) {
            notRun("LibreOffice: saving the Word files with changes");
            return;
        }
        var remarks = Files.createDirectories(FILES.resolve("remarks"));
        Files.write(remarks.resolve("remarks.docx"), RemarksTest.docx(new Remark("first", "City", "Local law.\nSo.")));

        convert(CHANGES, "docx:MS Word 2007 XML", "saved");
        convert(remarks, "docx:MS Word 2007 XML", "saved");

        var different = new TreeMap<String, List<Proposal>>();
        for (int number = 0; number < MARKED; number++) {
            for (var markup : WordChanges.Markup.values()) {
                var name = number + "-" + markup;
                var file = Files.readAllBytes(CHANGES.resolve("saved").resolve(name + ".docx"));
                var newer = Redlines.fork(number).newer();
                var proposals = WordReturn.compare(WordImport.read(file), newer, Samples.WORDS).proposals().stream()
                        .filter(it -> it.kind() != Proposal.Kind.REMOVED || saysSomething(it.before()))
                        .toList();
                if (!proposals.isEmpty()) different.put(name, proposals);
            }
        }
        assertThat(different).isEmpty();
        assertThat(WordImport.read(Files.readAllBytes(remarks.resolve("saved/remarks.docx")))
                        .comments())
                .isEmpty();
    }

    private static boolean saysSomething(String markdown) {
        return markdown.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void convert(Path from, String format, String folder) throws Exception {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + FILES.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                from.resolve(folder).toString()));
        try (var files = Files.list(from)) {
            files.map(Path::toString).filter(f -> f.endsWith(".docx")).sorted().forEach(command::add);
        }
        run(from, command.toArray(String[]::new));
    }

    /// The words of lines, without bullets, for which LibreOffice writes signs of its own, and
    /// whatever kind of space
    /// stands between them.
    private static List<String> words(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("[\\s\\p{Z}\\p{Cf}\\u0085]+")))
                .filter(word -> !word.matches("[•–◦▪]?"))
                .toList();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void notRun(String what) throws IOException {
        Files.writeString(
                Path.of("target/not-run.txt"), what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile("word", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail(command[0] + " did not end: " + Files.readString(output));
        }
        var said = Files.readAllLines(output);
        Files.delete(output);
        return said;
    }
}
