package org.whereas.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/// What a file says of changes and comments that Whereas itself wrote into it: when the file comes back, these are no
/// proposals. Whose they are and from when, and what it shows as taken out, stands among its properties too, which
/// every program keeps.
final class Signatures {

    static final String PROPERTY = "Whereas changes";

    /// Begins the names of the properties with the marks of struck words ([Struck]).
    static final String STRUCK = "Whereas struck ";

    /// So many marks stand in one property: Word takes 255 letters.
    private static final int MARKS = 28;

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
                Xml.of(struck(signed(Tag.read(manuscript.part(PROPERTIES)), signatures), data))
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
        all.add(property(next(all), PROPERTY, words));
        return root.with(all);
    }

    private static Tag struck(Tag root, List<Tag> data) {
        var marks = data.stream()
                .filter(it -> it.is("struck"))
                .map(it -> it.at("mark"))
                .toList();
        var all = new ArrayList<>(root.content());
        for (int i = 0; i < marks.size(); i += MARKS) {
            var some = marks.subList(i, Math.min(i + MARKS, marks.size()));
            all.add(property(next(all), STRUCK + (i / MARKS + 1), some));
        }
        return root.with(all);
    }

    private static int next(List<Tag> properties) {
        return properties.stream()
                        .mapToInt(it -> Integer.parseInt(it.at("pid")))
                        .max()
                        .orElse(1)
                + 1;
    }

    private static Tag property(int id, String name, List<String> words) {
        var value = new Tag("vt:lpwstr", List.of(), List.of(), String.join(" ", words));
        var names = List.of("fmtid", Properties.CUSTOM_PROPERTIES, "pid", String.valueOf(id), "name", name);
        return new Tag("property", names, List.of(value), "");
    }

    private static boolean isOurs(Tag property) {
        return property.at("name").equals(PROPERTY);
    }
}
