package org.whereas.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.whereas.problem.Problem;
import org.whereas.problem.Refusal;

/// A program that opens an archive whose list is of very many little things, for [UnpackedArchiveTest]
/// to run with little memory. It ends well where the archive is refused as too large.
final class HostileArchive {

    private HostileArchive() {}

    public static void main(String[] arguments) throws IOException {
        try (var archive = UnpackedArchive.of(new ByteArrayInputStream(packed()))) {
            throw new IllegalStateException(
                    "It was taken, with " + archive.documents().size() + " documents");
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof Problem.TooLarge)) throw refusal;
        }
    }

    /// Some 500 kB, most of them of something that packs badly, so that the whole does not grow a
    /// hundredfold.
    private static byte[] packed() throws IOException {
        var noise = new byte[500_000];
        new Random(1).nextBytes(noise);
        var zeros = ",0".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("house-style.docx"));
            zip.write(noise);
            zip.putNextEntry(new ZipEntry(ArchiveFormat.MANIFEST));
            zip.write("{\"a\":[0".getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 1_800; i++) zip.write(zeros);
            zip.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
