package org.whereas.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/// What a file says of changes and comments that Whereas itself wrote into it: when the file comes back, these are no
/// proposals. Whose they are and from when stands among its properties too, which every program keeps.
final class Signatures {

    static final String PROPERTY = "Whereas changes";
    private static final String PROPERTIES = "/docProps/custom.xml";
    private static final int MINUTES = 16;

    private Signatures() {}

    /// Word keeps the minute of a change, not its second.
    static String of(String author, String at) {
        return mark(author + "\n" + at.substring(0, Math.min(MINUTES, at.length())));
    }

    static String mark(String words) {
        var sum = new CRC32();
        sum.update(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /// The same file, saying this too.
    ///
    /// @param data       goes into the part that only Whereas reads
    /// @param signatures of authors and moments
    static Manuscript in(Manuscript manuscript, List<Tag> data, Collection<String> signatures) {
        var contents = new HashMap<String, byte[]>();
        var own = Tag.read(manuscript.part(DataPart.NAME));
        var all = new ArrayList<>(own.content());
        all.addAll(data);
        contents.put(DataPart.NAME, Xml.of(own.with(all)).bytes());
        contents.put(
                PROPERTIES,
                Xml.of(signed(Tag.read(manuscript.part(PROPERTIES)), signatures))
                        .bytes());
        return manuscript.with(contents, manuscript.links());
    }

    private static Tag signed(Tag root, Collection<String> signatures) {
        var all = new ArrayList<>(root.content());
        var words = new ArrayList<String>();
        all.stream()
                .filter(Signatures::isOurs)
                .forEach(it -> words.addAll(List.of(it.words().split(" "))));
        signatures.stream().distinct().filter(it -> !words.contains(it)).forEach(words::add);
        all.removeIf(Signatures::isOurs);
        var value = new Tag("vt:lpwstr", List.of(), List.of(), String.join(" ", words));
        var pid = String.valueOf(all.size() + 2);
        var names = List.of("fmtid", Properties.CUSTOM_PROPERTIES, "pid", pid, "name", PROPERTY);
        all.add(new Tag("property", names, List.of(value), ""));
        return root.with(all);
    }

    private static boolean isOurs(Tag property) {
        return property.at("name").equals(PROPERTY);
    }
}
