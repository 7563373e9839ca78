package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.whereas.text.TextRefused;
import org.whereas.word.WordRefused.Reason;

/// Files that are no Word files, or that want to do harm.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WordHostileTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static Edited file() {
        return Edited.of(Samples.docx("Officers stop. {#stop}\n"));
    }

    private static Reason reason(byte[] file) {
        return catchThrowableOfType(WordRefused.class, () -> WordImport.read(file))
                .reason();
    }

    private static String body(String content) {
        return "<w:document " + W + "><w:body>" + content + "</w:body></w:document>";
    }

    @Test
    void whatIsNoWordFileIsRefused() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.NOT_WORD);
        assertThat(reason("Officers stop.".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_WORD);
        assertThat(reason("{\\rtf1 Officers stop.}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_WORD);
        assertThat(reason(zip(Map.of("word/a.txt", "x")))).isEqualTo(Reason.NOT_WORD);
        assertThat(reason(file().with(Edited.MAIN, "<html/>").bytes())).isEqualTo(Reason.NOT_WORD);
        assertThat(reason(file().without(Edited.MAIN).bytes())).isEqualTo(Reason.NOT_WORD);
    }

    @Test
    void anOldFileIsToldFromAProtectedOne() {
        var old = new byte[4096];
        ByteBuffer.wrap(old).order(ByteOrder.BIG_ENDIAN).putInt(0xD0CF11E0);
        var sealed = old.clone();
        var mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, sealed, 1024, mark.length);

        assertThat(reason(old)).isEqualTo(Reason.OLD_WORD);
        assertThat(reason(sealed)).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhereverItWasCut() {
        var whole = file().bytes();

        for (int length = 4; length < whole.length; length += 1_499)
            assertThat(reason(Arrays.copyOf(whole, length))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileWithOtherBytesIsReadOrRefused() {
        var whole = file().bytes();
        var random = new Random(7);

        for (int i = 0; i < 400; i++) {
            var broken = whole.clone();
            for (int j = 0; j < 1 + i % 5; j++) broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            readOrRefused(broken);
        }
    }

    @Test
    void aMacroIsRefused() {
        var types = file().part("[Content_Types].xml");
        var macros = types.replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml");

        assertThat(reason(file().with("[Content_Types].xml", macros).bytes())).isEqualTo(Reason.MACROS);
        assertThat(reason(file().with("word/vbaProject.bin", "x").bytes())).isEqualTo(Reason.MACROS);
    }

    @Test
    void aPartThatLeadsOutOfTheFileIsRefused() {
        for (var name : new String[] {
            "../../etc/passwd",
            "word/../../x.xml",
            "/etc/passwd",
            "C:\\x.xml",
            "word\\x.xml",
            "evil.exe",
            "word/a\nb.xml"
        }) assertThat(reason(file().with(name, "x").bytes())).as(name).isEqualTo(Reason.PART_NAME);
    }

    @Test
    void entitiesAreRefused() {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++)
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        var bomb = laughs + "]>" + body("<w:p><w:r><w:t>&a19;</w:t></w:r></w:p>");
        var outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>");
        var elsewhere = "<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:1/x.dtd\">" + body("");

        for (var text : new String[] {bomb, outside, elsewhere})
            assertThat(reason(file().with(Edited.MAIN, text).bytes())).isEqualTo(Reason.XML);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        var deep = body("<w:ins>".repeat(100_000) + "</w:ins>".repeat(100_000));
        var unread = body("<x>".repeat(100_000) + "</x>".repeat(100_000));

        assertThat(reason(file().with(Edited.MAIN, deep).bytes())).isIn(Reason.TOO_DEEP, Reason.INFLATED);
        assertThat(reason(file().with(Edited.MAIN, unread).bytes())).isIn(Reason.TOO_DEEP, Reason.INFLATED);
        assertThat(reason(file().with(Edited.MAIN, body("<w:ins>".repeat(300) + "</w:ins>".repeat(300)))
                        .bytes()))
                .isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        assertThat(reason(bomb(600))).isIn(Reason.INFLATED, Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        var file = file();
        for (int i = 0; i < 2_000; i++) file.with("word/media/" + i + ".png", "x");

        assertThat(reason(file.bytes())).isEqualTo(Reason.TOO_MANY_PARTS);
    }

    @Test
    void aFileBeyondTheLimitIsTooLarge() {
        var file = new byte[Unpacking.PACKED + 1];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, file, 0, 4);

        assertThat(reason(file)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void moreThanTwoHundredMegabytesAreTooLarge() throws IOException {
        var refused = catchThrowableOfType(WordRefused.class, () -> WordImport.read(heavy(210)));

        assertThat(refused.tooLarge()).isTrue();
    }

    @Test
    void aMillionElementsAreTooLarge() {
        var many = new StringBuilder();
        var random = new Random(1);
        for (int i = 0; i < 170_000; i++) many.append("<w:p><w:r><w:t>" + random.nextInt() + "</w:t></w:r></w:p>");

        assertThat(reason(file().with(Edited.MAIN, body(many.toString())).bytes()))
                .isEqualTo(Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void partsThatShareTheirBytesAreRefused() {
        var file = file().bytes();
        var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = buffer.getInt(file.length - 6);
        int second = directory + 46 + buffer.getShort(directory + 28) + buffer.getShort(directory + 30);
        buffer.putInt(second + 42, buffer.getInt(directory + 42));

        assertThat(reason(file)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void nothingOutsideTheFileIsLookedAt() {
        var file = file().replace(
                        "word/_rels/document.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"x9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                + " Target=\"http://127.0.0.1:1/t.dotx\" TargetMode=\"External\"/></Relationships>");

        var left = WordImport.read(file.bytes()).left();

        assertThat(left).extracting(WordText.Told::key).contains("word.left.elsewhere");
    }

    /// Each is read or refused with a reason.
    @TestFactory
    Stream<DynamicTest> theSharedHostileFilesDoNoHarm() throws IOException {
        var folder = Path.of("../shared/realworld/hostile/docx");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        return Files.list(folder)
                .sorted()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> readOrRefused(Files.readAllBytes(file))));
    }

    private static void readOrRefused(byte[] file) {
        try {
            assertThat(WordImport.read(file).document()).isNotNull();
        } catch (WordRefused refused) {
            assertThat(refused.key()).startsWith("word.refused.");
        } catch (TextRefused refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /// One part of spaces, of so many times 100 kB.
    private static byte[] bomb(int hundredKilobytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var spaces = " ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < hundredKilobytes; i++) zip.write(spaces);
        }
        return out.toByteArray();
    }

    /// Pictures that are worth their bytes: packed about forty to one.
    private static byte[] heavy(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var random = new Random(3);
        var block = new byte[1_000_000];
        for (int i = 0; i < block.length; i += 40) block[i] = (byte) random.nextInt();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < megabytes; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i + ".png"));
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
