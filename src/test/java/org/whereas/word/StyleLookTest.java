package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleLookTest {

    private static final byte[] OURS = HouseStyleTest.docx(HouseStyle.shipped("council"));

    @Test
    void aStyleHasWhatItTakesFromItsBase() {
        var based = HouseStyleTest.changed(
                OURS,
                Map.of(
                        "word/styles.xml",
                        it -> it.replaceFirst(
                                "(?s)<w:style [^>]*w:styleId=\"Heading1\".*?</w:style>",
                                "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
                                        + "<w:basedOn w:val=\"Grand\"/><w:rPr><w:i/></w:rPr></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Grand\"><w:name w:val=\"Grand\"/>"
                                        + "<w:rPr><w:rFonts w:ascii=\"Garamond\" w:hAnsi=\"Garamond\"/><w:b/>"
                                        + "<w:sz w:val=\"37\"/></w:rPr></w:style>")));

        assertThat(StyleLook.of(based)).contains(new StyleLook("heading 1", "Garamond", 18.5, true, true));
    }

    @Test
    void stylesThatDownloadsDoNotUseAreLeftOut() {
        assertThat(StyleLook.of(OURS))
                .extracting(StyleLook::name)
                .contains("Title")
                .doesNotContain("Default");
    }

    @Test
    void stylesThatRestOnEachOtherAreRefused() {
        var round = HouseStyleTest.changed(
                OURS,
                Map.of(
                        "word/styles.xml",
                        it -> it.replaceFirst(
                                "(?s)<w:style [^>]*w:styleId=\"Heading1\".*?</w:style>",
                                "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"
                                        + "<w:basedOn w:val=\"Round\"/></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Round\"><w:name w:val=\"Round\"/>"
                                        + "<w:basedOn w:val=\"Heading1\"/></w:style>")));

        assertThatThrownBy(() -> StyleLook.of(round)).isInstanceOf(WordRefused.class);
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        assertThatThrownBy(() -> StyleLook.of("no".getBytes())).isInstanceOf(WordRefused.class);
    }
}
