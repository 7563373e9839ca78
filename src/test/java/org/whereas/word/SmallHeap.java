package org.whereas.word;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.whereas.pdf.PdfRefused;
import org.whereas.pdf.PdfText;
import org.whereas.text.TextRefused;

/// Reads the files that a list names, one after the other, and says of each how many milliseconds of one core it took
/// to
/// read or to refuse it.
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        var files = Files.readAllLines(Path.of(arguments[0]));
        for (var file : files) if (file.endsWith("usual.docx")) outcome(file);
        outcome(files.getFirst());
        for (var file : files) {
            var from = cpu();
            var outcome = outcome(file);
            var took = (cpu() - from) / 1_000_000;
            var words = outcome.split(" ", 2);
            out.println(words[0] + " " + took + " " + Path.of(file).getFileName() + " " + words[1]);
        }
    }

    /// What this process has cost: on a busy machine the clock on the wall says little.
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String outcome(String file) throws IOException {
        var bytes = Files.readAllBytes(Path.of(file));
        try {
            if (file.endsWith(".pdf")) return "read " + PdfText.of(bytes).state();
            if (Path.of(file).getFileName().toString().startsWith("house-"))
                return "read " + HouseStyle.read(bytes).report().missing().size()
                        + StyleLook.of(bytes).size();
            return "read " + WordImport.read(bytes).document().blocks().size();
        } catch (WordRefused refused) {
            return "refused " + refused.key();
        } catch (PdfRefused refused) {
            return "refused " + refused.reason();
        } catch (TextRefused refused) {
            return "refused " + refused.limit();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError wrong) {
            return "wrong " + wrong;
        }
    }
}
