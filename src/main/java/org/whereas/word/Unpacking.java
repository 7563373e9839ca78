package org.whereas.word;

import static org.whereas.word.WordRefused.Reason;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Opens the archive that a Word file is, and checks it while it inflates: how large it is and becomes, how many parts
/// it has, how they are called, and that each is whole. What is kept comes from the list of parts at its end, as Word
/// reads it: bytes that stand between the parts are nobody's.
final class Unpacking {

    static final int PACKED = 25_000_000;
    private static final long UNPACKED = 200_000_000;
    private static final int KEPT = 40_000_000;
    private static final int PARTS = 2_000;
    private static final int RATIO = 100;

    /// Small parts may repeat themselves as they like.
    private static final int GRACE = 100_000;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_REMARK = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final boolean all;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private long unpacked;
    private int kept;

    private record Entry(String name, int method, long crc, int packed, int data) {}

    private Unpacking(byte[] bytes, boolean all) {
        this.all = all;
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The XML parts of a Word file, by their names.
    ///
    /// @throws WordRefused when it is none, or past a limit
    static Map<String, byte[]> of(byte[] bytes) {
        return of(bytes, false);
    }

    /// All parts of a Word file, pictures too, by their names.
    ///
    /// @throws WordRefused when it is none, or past a limit
    static Map<String, byte[]> all(byte[] bytes) {
        return of(bytes, true);
    }

    private static Map<String, byte[]> of(byte[] bytes, boolean all) {
        if (bytes.length > PACKED) throw new WordRefused(Reason.TOO_LARGE, "");
        PartNames.checkBeginning(bytes);
        var unpacking = new Unpacking(bytes, all);
        try {
            unpacking.unpack();
        } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new WordRefused(Reason.DAMAGED, "");
        }
        return unpacking.parts;
    }

    private void unpack() throws DataFormatException {
        var entries = entries();
        checkApart(entries);
        var inflater = new Inflater(true);
        try {
            for (var entry : entries) take(entry, inflater);
        } finally {
            inflater.end();
        }
    }

    private List<Entry> entries() {
        int end = end();
        int count = file.getShort(end + 10) & 0xFFFF;
        if (count > PARTS) throw new WordRefused(Reason.TOO_MANY_PARTS, "");
        var entries = new ArrayList<Entry>();
        int at = file.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (file.getInt(at) != ENTRY) throw damaged();
            int name = file.getShort(at + 28) & 0xFFFF;
            entries.add(entry(at, text(at + ENTRY_LENGTH, name)));
            at += ENTRY_LENGTH + name + (file.getShort(at + 30) & 0xFFFF) + (file.getShort(at + 32) & 0xFFFF);
        }
        return entries;
    }

    private int end() {
        int last = file.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_REMARK); at--) if (file.getInt(at) == END) return at;
        throw damaged();
    }

    private Entry entry(int at, String name) {
        PartNames.check(name);
        if ((file.getShort(at + 8) & 1) != 0) throw new WordRefused(Reason.ENCRYPTED, "");
        int method = file.getShort(at + 10) & 0xFFFF;
        if (method != STORED && method != DEFLATED) throw damaged();
        int local = file.getInt(at + 42);
        if (file.getInt(local) != LOCAL) throw damaged();
        int data = local + LOCAL_LENGTH + (file.getShort(local + 26) & 0xFFFF) + (file.getShort(local + 28) & 0xFFFF);
        int packed = file.getInt(at + 20);
        if (packed < 0 || data < 0 || (long) data + packed > file.limit()) throw damaged();
        return new Entry(name, method, file.getInt(at + 16) & 0xFFFFFFFFL, packed, data);
    }

    /// No byte of the file belongs to two parts: so bombs are built that look small.
    private static void checkApart(List<Entry> entries) {
        int free = 0;
        for (var entry :
                entries.stream().sorted(Comparator.comparingInt(Entry::data)).toList()) {
            if (entry.data() < free) throw damaged();
            free = entry.data() + entry.packed();
        }
    }

    private void take(Entry entry, Inflater inflater) throws DataFormatException {
        var wanted = all || PartNames.canHoldWords(entry.name());
        var out = new ByteArrayOutputStream(wanted ? Math.max(64, Math.min(entry.packed() * 4, GRACE)) : 0);
        var crc = new CRC32();
        if (entry.method() == STORED) add(entry, file.array(), entry.data(), entry.packed(), wanted, out, crc);
        else inflate(entry, inflater, wanted, out, crc);
        if (crc.getValue() != entry.crc()) throw damaged();
        if (wanted && parts.put(entry.name(), out.toByteArray()) != null) throw damaged();
    }

    private void inflate(Entry entry, Inflater inflater, boolean wanted, ByteArrayOutputStream out, CRC32 crc)
            throws DataFormatException {
        inflater.reset();
        inflater.setInput(file.array(), entry.data(), entry.packed());
        var buffer = new byte[16_384];
        while (!inflater.finished()) {
            int length = inflater.inflate(buffer);
            if (length == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary()))
                throw damaged();
            if (inflater.getBytesWritten() > GRACE && inflater.getBytesWritten() > (long) RATIO * entry.packed())
                throw new WordRefused(Reason.INFLATED, entry.name());
            add(entry, buffer, 0, length, wanted, out, crc);
        }
    }

    private void add(
            Entry entry, byte[] from, int start, int length, boolean wanted, ByteArrayOutputStream out, CRC32 crc) {
        unpacked += length;
        if (wanted) kept += length;
        if (unpacked > UNPACKED || kept > KEPT) throw new WordRefused(Reason.TOO_LARGE_UNPACKED, entry.name());
        crc.update(from, start, length);
        if (wanted) out.write(from, start, length);
    }

    private String text(int at, int length) {
        var name = new byte[length];
        file.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private static WordRefused damaged() {
        return new WordRefused(Reason.DAMAGED, "");
    }
}
