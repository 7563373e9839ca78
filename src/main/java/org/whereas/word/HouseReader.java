package org.whereas.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the house style off a Word file. Nothing of it is run or followed; what could be is left out
/// and reported.
final class HouseReader {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "bmp", "image/bmp",
            "tif", "image/tiff",
            "tiff", "image/tiff",
            "emf", "image/x-emf",
            "wmf", "image/x-wmf");

    /// What of a section is used.
    private static final Set<String> SECTION = Set.of(
            "w:pgSz",
            "w:pgMar",
            "w:paperSrc",
            "w:pgBorders",
            "w:lnNumType",
            "w:cols",
            "w:vAlign",
            "w:titlePg",
            "w:docGrid");

    private final Unpacked file;
    private final List<HouseStyle.Left> left = new ArrayList<>();

    HouseReader(byte[] docx) {
        file = Unpacked.of(docx);
    }

    HouseStyle read() {
        var main = file.main();
        var document = file.xml(main).filter(it -> it.is("w:document")).orElseThrow(Unpacked::unusual);
        var styles = file.styles(main).map(HouseTraces::without);
        var body = document.child("w:body").orElseThrow(Unpacked::unusual);
        var section = body.child("w:sectPr").orElse(Tag.of("w:sectPr")).map(HouseTraces::without);
        if (body.content().stream()
                .anyMatch(it -> it.is("w:tbl") || it.is("w:p") && !it.words().isBlank())) left("body");
        var kept = section.with(section.content().stream()
                .filter(it -> SECTION.contains(it.name()))
                .toList());
        var house = new HouseStyles(styles, Sheet.of(kept));
        var runners = runners(main, section, house);
        var look = new HouseStyle.Look(house.over(Styles.POLICY), house.over(Styles.RESOLUTION));
        var setup = new HouseStyle.Setup(kept, runners, theme(main), fonts(main), flags(main));
        var numbers = HouseNumbers.of(
                styles, file.target(main, "numbering").flatMap(file::xml).orElse(Tag.NONE));
        if (!numbers.isEmpty()) left("numbering");
        else if (styles.all().anyMatch(it -> it.is("w:numPr"))) left("no-numbers");
        numbers.unknown().forEach(style -> left.add(new HouseStyle.Left("numbers", style)));
        var report = new HouseStyle.Report(List.copyOf(house.missing()), left);
        return new HouseStyle(look, setup, report, numbers, false);
    }

    /// A part without what tells in which sittings it was typed, and on whose machine its pictures lay.
    private Optional<Tag> xml(String part) {
        return file.xml(part).map(root -> root.map(HouseTraces::without));
    }

    private void left(String what) {
        left.add(new HouseStyle.Left(what, ""));
    }

    private List<Runner> runners(String main, Tag section, HouseStyles house) {
        var runners = new ArrayList<Runner>();
        for (var reference : section.content()) {
            var footer = reference.is("w:footerReference");
            if (!footer && !reference.is("w:headerReference")) continue;
            runner(main, reference, house).ifPresentOrElse(runners::add, () -> left(footer ? "footer" : "header"));
        }
        return runners;
    }

    private Optional<Runner> runner(String main, Tag reference, HouseStyles house) {
        var footer = reference.is("w:footerReference");
        var part = file.reference(main, reference.at("r:id")).map(Unpacked.Reference::target);
        var root = part.flatMap(this::xml).filter(it -> it.is(footer ? "w:ftr" : "w:hdr"));
        if (root.isEmpty() || root.get().all().anyMatch(HouseReader::isTelling)) return Optional.empty();
        HouseMarks.unknown(root.get()).forEach(name -> left.add(new HouseStyle.Left("mark", name)));
        var pictures = new HashMap<String, Runner.Picture>();
        var links = new HashMap<String, String>();
        for (var id : referred(root.get())) {
            var to = file.reference(part.get(), id);
            if (to.isEmpty() || !took(id, to.get(), pictures, links)) return Optional.empty();
        }
        var type = reference.at("w:type");
        return Optional.of(new Runner(
                footer, type.matches("first|even") ? type : "default", house.renamed(root.get()), pictures, links));
    }

    /// A change that is still to be decided, or a comment.
    private static boolean isTelling(Tag tag) {
        return tag.name().matches("w:(ins|del|moveFrom|moveTo|comment.*|[a-z]+Change)");
    }

    /// Whether what a header refers to can be taken along: pictures in the file, and links that are
    /// safe.
    private boolean took(
            String id, Unpacked.Reference to, Map<String, Runner.Picture> pictures, Map<String, String> links) {
        if (to.external()) {
            var safe = to.type().equals(OFFICE + "hyperlink")
                    && to.target().toLowerCase(Locale.ROOT).matches("(https?://|mailto:)[^\\s]{1,1900}");
            if (safe) links.put(id, to.target());
            return safe;
        }
        var ending = to.target().substring(to.target().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var content = file.part(to.target());
        if (!to.type().equals(OFFICE + "image") || content.isEmpty() || !PICTURES.containsKey(ending)) return false;
        pictures.put(id, new Runner.Picture(ending, PICTURES.get(ending), content.get()));
        return true;
    }

    /// The names of all references in a part.
    private static Set<String> referred(Tag root) {
        var ids = new HashSet<String>();
        root.all().forEach(tag -> {
            for (int i = 0; i < tag.attributes().size(); i += 2)
                if (tag.attributes().get(i).startsWith("r:"))
                    ids.add(tag.attributes().get(i + 1));
        });
        return ids;
    }

    private Optional<byte[]> theme(String main) {
        var part = file.target(main, "theme");
        var plain = part.flatMap(file::xml)
                .filter(root -> referred(root).stream().allMatch(String::isEmpty))
                .isPresent();
        return plain ? part.flatMap(file::part) : Optional.empty();
    }

    /// The fonts by name; fonts that the file carries itself stay where they are.
    private Optional<Tag> fonts(String main) {
        var fonts = file.target(main, "fontTable").flatMap(file::xml).filter(it -> it.is("w:fonts"));
        var carried =
                fonts.stream().flatMap(Tag::all).anyMatch(tag -> tag.name().startsWith("w:embed"));
        if (carried) left("fonts");
        return fonts.map(it -> it.map(tag -> tag.with(tag.content().stream()
                .filter(inner -> !inner.name().startsWith("w:embed"))
                .toList())));
    }

    private Set<String> flags(String main) {
        var flags = new HashSet<String>();
        file.target(main, "settings").flatMap(file::xml).ifPresent(settings -> {
            for (var flag : List.of("w:mirrorMargins", "w:evenAndOddHeaders"))
                settings.child(flag)
                        .filter(it -> !it.at("w:val").matches("0|false|off"))
                        .ifPresent(_ -> flags.add(flag));
        });
        return flags;
    }
}
