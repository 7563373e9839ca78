package org.whereas.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/// Unpacks every stream of a file once, against a limit and before anything keeps what comes out: PDFBox unpacks into
/// memory and knows no limit.
final class Unpacking {

    private static final Pattern FILTERS =
            Pattern.compile("/(?:Filter)\\s*(?:\\[([^\\]]{0,300})\\]|/([A-Za-z0-9]{1,30})|(\\d+\\s+\\d+\\s+R))");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]{1,30})");
    private static final Pattern MASKED = Pattern.compile("/[A-Za-z0-9]{0,5}#[0-9A-Fa-f]{2}[A-Za-z0-9#]{0,20}");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DICTIONARY = 4_000;
    private static final int STEPS = 3;

    private final byte[] file;
    private long left = PdfText.UNPACKED;

    private Unpacking(byte[] file) {
        this.file = file;
    }

    /// Refuses a file that unpacks to more than a limit, or hides how it is packed.
    static void check(byte[] file) {
        new Unpacking(file).check();
    }

    private void check() {
        var last = 0;
        for (var at = find(0); at >= 0; at = find(at + STREAM.length)) {
            if (at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n') continue;
            var from = Math.max(last, at - DICTIONARY);
            var words = new String(file, from, at - from, StandardCharsets.ISO_8859_1);
            unpack(filters(words.substring(Math.max(0, words.lastIndexOf(" obj")))), body(at));
            last = at;
        }
    }

    private int find(int from) {
        for (var i = from; i <= file.length - STREAM.length; i++) {
            if (file[i] == 's' && matches(i)) return i;
        }
        return -1;
    }

    private boolean matches(int at) {
        for (var i = 0; i < STREAM.length; i++) if (file[at + i] != STREAM[i]) return false;
        return true;
    }

    private int body(int at) {
        var body = at + STREAM.length;
        if (body < file.length && file[body] == '\r') body++;
        if (body < file.length && file[body] == '\n') body++;
        return body;
    }

    /// The ways in which a stream is packed; one that is said elsewhere or spelled in code is refused.
    private static List<String> filters(String dictionary) {
        var masked = MASKED.matcher(dictionary);
        while (masked.find())
            if (plain(masked.group()).matches("/(Filter|F|Fl|FlateDecode|LZW.*|ASCII.*|RunLength.*|A85|AHx|RL)"))
                throw new PdfRefused(PdfRefused.Reason.UNPACKED);
        var filters = new ArrayList<String>();
        var found = FILTERS.matcher(dictionary);
        while (found.find()) {
            if (found.group(3) != null) throw new PdfRefused(PdfRefused.Reason.UNPACKED);
            if (found.group(2) != null) filters.add(found.group(2));
            else NAME.matcher(found.group(1)).results().forEach(m -> filters.add(m.group(1)));
        }
        return filters;
    }

    private static String plain(String name) {
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(name)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }

    private void unpack(List<String> filters, int body) {
        var packed = filters.stream()
                .filter(f -> f.matches(
                        "FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL"))
                .toList();
        if (packed.isEmpty()) return;
        if (packed.size() > STEPS) throw new PdfRefused(PdfRefused.Reason.UNPACKED);
        InputStream in = new ByteArrayInputStream(file, body, file.length - body);
        for (var i = 0; i < packed.size(); i++) {
            var kept = i + 1 < packed.size() ? new ByteArrayOutputStream() : null;
            unpack(packed.get(i), in, kept);
            if (kept != null) in = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    private void unpack(String filter, InputStream in, ByteArrayOutputStream kept) {
        try {
            var reader = FilterFactory.INSTANCE.getFilter(COSName.getPDFName(filter));
            reader.decode(in, new Counted(kept), new COSDictionary(), 0);
        } catch (IOException damaged) {
            // what cannot be unpacked is reported by whoever needs it
            return;
        }
    }

    /// Counts what comes out, and keeps it only for a next step.
    private final class Counted extends OutputStream {

        private final ByteArrayOutputStream kept;

        Counted(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int one) {
            count(1);
            if (kept != null) kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
            if (kept != null) kept.write(bytes, from, length);
        }

        private void count(int length) {
            left -= length;
            if (left < 0 || kept != null && kept.size() + length > PdfText.UNPACKED / 8)
                throw new PdfRefused(PdfRefused.Reason.UNPACKED);
        }
    }
}
