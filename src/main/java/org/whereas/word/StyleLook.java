package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.RFonts;
import org.docx4j.wml.RPr;
import org.docx4j.wml.Style;

/// How text in one style of a Word file looks, with all that the style takes from those it is based on, from the
/// defaults of the file and from its theme, as docx4j works it out.
///
/// @param name   the style, as Word shows it
/// @param font   its letters; empty where the file names none
/// @param points how large they are; 10, as Word has it, where the file does not say
public record StyleLook(String name, String font, double points, boolean bold, boolean italic) {

    private static final double USUAL = 10;

    /// No style rests on more than so many others.
    private static final int DEEPEST = 30;

    /// The looks of those paragraph styles of a Word file that our downloads use, in the order of the file. Of the file
    /// docx4j sees nothing but these styles, what they rest on, and the theme.
    ///
    /// @throws WordRefused when it is no Word file, one that may do harm, or one whose styles cannot be worked out
    public static List<StyleLook> of(byte[] docx) {
        var bare = bare(Unpacked.of(docx));
        try {
            var file = WordprocessingMLPackage.load(new ByteArrayInputStream(bare));
            var main = file.getMainDocumentPart();
            var resolver = main.getPropertyResolver();
            var theme = Optional.ofNullable(main.getThemePart());
            return main.getStyleDefinitionsPart().getJaxbElement().getStyle().stream()
                    .filter(style -> "paragraph".equals(style.getType()) && isUsed(style))
                    .map(style -> look(style, resolver, theme))
                    .toList();
        } catch (Docx4JException | RuntimeException unknown) {
            throw new WordRefused(WordRefused.Reason.DAMAGED, "");
        }
    }

    /// A file with nothing but the styles that are asked for.
    private static byte[] bare(Unpacked file) {
        var main = file.main();
        var empty =
                new Xml().open("w:document", Draft.NAMESPACES).empty("w:body").close();
        var parts = new ArrayList<Part>();
        parts.add(new Part(Manuscript.DOCUMENT, "", "document", "officeDocument", "document.main", empty.bytes()));
        var asked = Xml.of(asked(file.styles(main))).bytes();
        parts.add(new Part("/word/styles.xml", Manuscript.DOCUMENT, "styles", "styles", "styles", asked));
        file.target(main, "theme")
                .flatMap(file::xml)
                .ifPresent(theme -> parts.add(Manuscript.theme(Xml.of(theme).bytes())));
        var out = new ByteArrayOutputStream();
        try {
            Packaging.write(new Manuscript(parts, Map.of()), out);
        } catch (IOException broken) {
            throw Unpacked.unusual();
        }
        return out.toByteArray();
    }

    /// The styles with the first of each name that is used, those that these rest on, and the defaults.
    private static Tag asked(Tag styles) {
        var byId = new LinkedHashMap<String, Tag>();
        for (var tag : styles.content()) if (tag.is("w:style")) byId.putIfAbsent(tag.at("w:styleId"), tag);
        var names = new HashSet<String>();
        var kept = new HashSet<String>();
        for (var style : byId.values()) {
            var first = isUsed(style) && names.add(key(style.value("w:name")));
            if (first || style.at("w:default").equals("1")) rest(style, byId, kept);
        }
        return styles.with(styles.content().stream()
                .filter(tag -> tag.is("w:docDefaults")
                        || kept.contains(tag.at("w:styleId")) && byId.get(tag.at("w:styleId")) == tag)
                .toList());
    }

    /// A style and what it rests on.
    ///
    /// @throws WordRefused when that leads round, or too far
    private static void rest(Tag style, Map<String, Tag> byId, Set<String> kept) {
        var at = style;
        for (int steps = 0; at != null; at = byId.get(at.value("w:basedOn"))) {
            if (++steps > DEEPEST) throw new WordRefused(WordRefused.Reason.TOO_DEEP, at.value("w:name"));
            kept.add(at.at("w:styleId"));
        }
    }

    private static boolean isUsed(Tag style) {
        return style.at("w:type").equals("paragraph") && USED.contains(key(style.value("w:name")));
    }

    private static boolean isUsed(Style style) {
        return style.getName() != null && USED.contains(key(style.getName().getVal()));
    }

    private static final Set<String> USED = Stream.of(Styles.POLICY, Styles.RESOLUTION)
            .flatMap(ours -> ours.root().content().stream())
            .filter(tag -> tag.is("w:style") && tag.child("w:qFormat").isPresent())
            .map(tag -> key(tag.value("w:name")))
            .collect(Collectors.toUnmodifiableSet());

    private static StyleLook look(Style style, PropertyResolver resolver, Optional<ThemePart> theme) {
        var effective = resolver.getEffectiveRPr(style.getStyleId());
        return new StyleLook(
                style.getName().getVal(),
                font(effective.getRFonts(), theme),
                points(effective),
                isOn(effective.getB()),
                isOn(effective.getI()));
    }

    private static String font(RFonts fonts, Optional<ThemePart> theme) {
        if (fonts == null) return "";
        if (fonts.getAsciiTheme() != null && theme.isPresent()) {
            try {
                var named = theme.get().getFontFromTheme(fonts.getAsciiTheme());
                if (named != null) return named;
            } catch (Docx4JException nameless) {
                return Optional.ofNullable(fonts.getAscii()).orElse("");
            }
        }
        return Optional.ofNullable(fonts.getAscii()).orElse("");
    }

    private static double points(RPr effective) {
        return effective.getSz() == null ? USUAL : effective.getSz().getVal().doubleValue() / 2;
    }

    private static boolean isOn(BooleanDefaultTrue said) {
        return said != null && said.isVal();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
