package org.whereas.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whereas.text.Document;
import org.whereas.text.Numbering;

/// How an organization's Word files look: styles, page and what runs along head and foot, as a Word
/// file of its own shows them. A value; the same house style serves any number of files.
public final class HouseStyle {

    /// As Whereas sets each kind of document by itself.
    public static final HouseStyle USUAL = new HouseStyle(
            new Look(Styles.POLICY, Styles.RESOLUTION),
            new Setup(Tag.NONE, List.of(), Optional.empty(), Optional.empty(), Set.of()),
            new Report(List.of(), List.of()));

    private final Look look;
    private final Setup setup;
    private final Report report;
    private final HouseNumbers numbers;
    private final boolean numbered;

    HouseStyle(Look look, Setup setup, Report report) {
        this(look, setup, report, HouseNumbers.NONE, false);
    }

    HouseStyle(Look look, Setup setup, Report report, HouseNumbers numbers, boolean numbered) {
        this.look = look;
        this.setup = setup;
        this.report = report;
        this.numbers = numbers;
        this.numbered = numbered;
    }

    /// The styles of policies and of resolutions.
    record Look(Styles policy, Styles resolution) {}

    /// @param section the properties of its last section, without its headers and footers; [Tag#NONE]
    /// for the usual
    /// @param flags   settings that are on: `w:mirrorMargins`, `w:evenAndOddHeaders`
    record Setup(Tag section, List<Runner> runners, Optional<byte[]> theme, Optional<Tag> fonts, Set<String> flags) {}

    /// What a file did not give.
    ///
    /// @param missing the styles it lacks, by the names that Word shows: ours stand in for them
    /// @param left    what of it is not used, see [Left]
    public record Report(List<String> missing, List<Left> left) {
        public Report {
            missing = List.copyOf(missing);
            left = List.copyOf(left);
        }
    }

    /// Something of a file that is not used.
    ///
    /// @param what a key of the messages under `house.left.`
    /// @param name what it is called there; empty where it has no name
    public record Left(String what, String name) {}

    /// The house style that a Word file shows.
    ///
    /// @throws WordRefused when it is no Word file, or one that may do harm
    public static HouseStyle read(byte[] docx) {
        return new HouseReader(docx).read();
    }

    /// One of those that come with Whereas, by its name in [#SHIPPED].
    public static HouseStyle shipped(String name) {
        return ShippedStyles.of(name);
    }

    /// The names of those that come with Whereas.
    public static final List<String> SHIPPED = List.of("council", "manual", "record");

    /// The same with its pages on their side, for wide tables.
    public HouseStyle landscape() {
        var upright = setup.section().equals(Tag.NONE) ? Tag.of("w:sectPr").with(Frame.LETTER) : setup.section();
        var section = upright.with(
                upright.content().stream().map(HouseStyle::onItsSide).toList());
        var sheet = Sheet.of(section);
        var turned = new Look(
                HouseStyles.moved(look.policy(), sheet, Styles.POLICY),
                HouseStyles.moved(look.resolution(), sheet, Styles.RESOLUTION));
        var kept = new Setup(section, setup.runners(), setup.theme(), setup.fonts(), setup.flags());
        return new HouseStyle(turned, kept, report, numbers, numbered);
    }

    private static Tag onItsSide(Tag tag) {
        if (!tag.is("w:pgSz") || tag.at("w:orient").equals("landscape")) return tag;
        var sides = List.of("w:w", tag.at("w:h"), "w:h", tag.at("w:w"), "w:orient", "landscape");
        return new Tag("w:pgSz", sides, List.of(), "");
    }

    public Report report() {
        return report;
    }

    /// Whether it numbers headings or lists in a way of its own.
    public boolean hasNumbers() {
        return !numbers.isEmpty();
    }

    /// The same, with its numbers in the place of those that documents have by themselves. Numbers that are printed
    /// on clauses stay.
    public HouseStyle withNumbers() {
        return new HouseStyle(look, setup, report, numbers, true);
    }

    /// How a document is numbered in this style.
    Numbering.Style numbering(Document document) {
        return numbered ? numbers.over(document) : Numbering.style(document);
    }

    HouseNumbers.Indents indents() {
        return numbered ? numbers.indents() : HouseNumbers.Indents.OURS;
    }

    Styles styles(boolean resolution) {
        return resolution ? look.resolution() : look.policy();
    }

    Setup setup() {
        return setup;
    }

    /// What runs along head or foot in the file's own way; empty where ours does.
    List<Runner> runners(boolean footer) {
        return setup.runners().stream().filter(it -> it.footer() == footer).toList();
    }

    /// The links of its headers and footers, by part.
    Map<String, Map<String, String>> links() {
        return setup.runners().stream()
                .filter(it -> !it.links().isEmpty())
                .collect(java.util.stream.Collectors.toMap(Runner::part, Runner::links));
    }
}
