package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
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

    /// The looks of those paragraph styles of a Word file that our downloads use, in the order of the file.
    ///
    /// @throws WordRefused when it is no Word file, one that may do harm, or one whose styles cannot be worked out
    public static List<StyleLook> of(byte[] docx) {
        Unpacked.of(docx);
        try {
            var file = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
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
