package org.whereas.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.whereas.text.Markdown;

class HouseStyleTest {

    private static final String TEXT =
            "---\ntitle: Towing\nnumber: \"12\"\n---\n\n## One {#one}\n\nText {#text}\n\n| a |\n| - |\n| b |\n";

    @Test
    void everyShippedOneHasEveryStyle() {
        for (var name : HouseStyle.SHIPPED) {
            var house = HouseStyle.shipped(name);
            assertThat(HouseStyle.read(docx(house)).report().missing()).as(name).isEmpty();
        }
    }

    @Test
    void aFileInAHouseStyleHasItsStylesItsPageAndItsFoot() {
        var house = HouseStyle.read(changed(
                docx(HouseStyle.USUAL),
                Map.of(
                        "word/styles.xml",
                        it -> it.replace("1F2A44", "AA0011"),
                        "word/document.xml",
                        it -> it.replace("w:left=\"1440\"", "w:left=\"2160\""),
                        "word/footer.xml",
                        it -> it.replaceAll(
                                "<w:t xml:space=\"preserve\">Version[^<]*</w:t>",
                                "<w:t>No. {{num</w:t></w:r><w:r><w:t>ber}} of {{organization}}</w:t>"))));

        var parts = parts(docx(house));

        assertThat(parts.get("word/styles.xml")).contains("AA0011").doesNotContain("1F2A44");
        assertThat(parts.get("word/document.xml")).contains("w:left=\"2160\"");
        assertThat(parts.get("word/footer-house-default.xml")
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .startsWith("No. 12 of U.S. Conference of Mayors");
    }

    @Test
    void whatAFileLacksIsToldAndStandsInOurs() {
        var house = HouseStyle.read(changed(
                docx(HouseStyle.USUAL),
                Map.of(
                        "word/styles.xml",
                        it -> it.replaceAll("(?s)<w:style [^>]*styleId=\"Recital\".*?</w:style>", ""))));

        assertThat(house.report().missing()).containsExactly("Recital");
        assertThat(parts(docx(house)).get("word/styles.xml")).contains("w:styleId=\"Recital\"");
    }

    @Test
    void stylesAreKnownByTheirNamesWhateverTheirIds() {
        var house = HouseStyle.read(changed(
                docx(HouseStyle.USUAL),
                Map.of(
                        "word/styles.xml",
                        it -> it.replace("\"BodyText\"", "\"Brdtext\"").replace("269", "999"))));

        assertThat(house.report().missing()).isEmpty();
        assertThat(parts(docx(house)).get("word/styles.xml"))
                .contains("w:styleId=\"BodyText\"", "w:basedOn w:val=\"BodyText\"", "999")
                .doesNotContain("Brdtext");
    }

    @Test
    void aHeaderThatHoldsMoreThanPicturesAndLinksIsLeftOutAndTold() {
        var house = HouseStyle.read(changed(
                docx(HouseStyle.USUAL),
                Map.of("word/header.xml", it -> it.replace("<w:r>", "<w:r><w:object r:id=\"x\"/>"))));

        assertThat(house.report().left()).contains(new HouseStyle.Left("header", ""));
        assertThat(parts(docx(house))).doesNotContainKey("word/header-house-default.xml");
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        assertThatThrownBy(() -> HouseStyle.read("Hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WordRefused.class);
        var entity = changed(
                docx(HouseStyle.USUAL),
                Map.of("word/styles.xml", it -> it.replace("<w:styles", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:styles")));
        assertThatThrownBy(() -> HouseStyle.read(entity)).isInstanceOf(WordRefused.class);
    }

    @Test
    void bytesBetweenThePartsAreNobodys() {
        var file = docx(HouseStyle.USUAL);
        var hidden = HostileFiles.hidden(file, "word/styles.xml", "<broken".getBytes(StandardCharsets.UTF_8));

        assertThat(HouseStyle.read(hidden).report())
                .isEqualTo(HouseStyle.read(file).report());
        assertThat(StyleLook.of(hidden)).isEqualTo(StyleLook.of(file));
    }

    @Test
    void lettersThatAreNoneAreRefused() {
        var file = Edited.of(docx(HouseStyle.USUAL));
        var broken = file.part("word/styles.xml").replace("Arial", "Ari\u00e9l").replace("Times", "Tim\u00e9s");
        file.with("word/styles.xml", broken.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reason(file)).isEqualTo(WordRefused.Reason.XML);
        file.with("word/styles.xml", "<?xml version=\"1.0\" encoding=\"no-such-letters\"?><w:styles/>");
        assertThat(reason(file)).isEqualTo(WordRefused.Reason.XML);
    }

    @Test
    void moreElementsThanAnyLookNeedsAreRefused() {
        var file = Edited.of(docx(HouseStyle.USUAL));
        var styles = file.part("word/styles.xml");
        var elements = styles.replace("</w:styles>", HostileFiles.varied("<a/>", 61_000) + "</w:styles>");
        var attributes = HostileFiles.varied("<a b=\"\" c=\"\" d=\"\" e=\"\" f=\"\" g=\"\"/>", 9_000);

        assertThat(reason(file.with("word/styles.xml", elements))).isEqualTo(WordRefused.Reason.TOO_LARGE_UNPACKED);
        assertThat(reason(file.with("word/styles.xml", styles.replace("</w:styles>", attributes + "</w:styles>"))))
                .isEqualTo(WordRefused.Reason.TOO_LARGE_UNPACKED);
    }

    private static WordRefused.Reason reason(Edited file) {
        return catchThrowableOfType(WordRefused.class, () -> HouseStyle.read(file.bytes()))
                .reason();
    }

    @Test
    void theSameHouseStyleGivesTheSameBytes() {
        var file = docx(HouseStyle.shipped("record"));

        assertThat(docx(HouseStyle.read(file))).isEqualTo(docx(HouseStyle.read(file)));
    }

    static byte[] docx(HouseStyle house) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(Markdown.parse(TEXT), Samples.settings(false).in(house), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] docx) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] changed(byte[] docx, Map<String, UnaryOperator<String>> changes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts(docx).entrySet()) {
                var before = part.getValue();
                var after = changes.getOrDefault(part.getKey(), it -> it).apply(before);
                if (changes.containsKey(part.getKey())) assertThat(after).isNotEqualTo(before);
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(after.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
