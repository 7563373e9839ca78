package org.whereas.word;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a file says of itself: title, author, dates, language, and the version in Whereas that
/// it shows; with the settings and fonts it asks for.
final class Properties {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    static final String CUSTOM_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private final Draft draft;

    Properties(Draft draft) {
        this.draft = draft;
    }

    List<Part> parts() {
        var parts = List.of(
                new Part("/docProps/core.xml", "", "core", Part.CORE, Part.CORE, core().bytes()),
                new Part("/docProps/app.xml", "", "app", "extended-properties", "extended-properties", app().bytes()),
                new Part(
                        "/docProps/custom.xml",
                        "",
                        "custom",
                        "custom-properties",
                        "custom-properties",
                        custom().bytes()));
        return draft.settings().source().isNamed() ? parts : parts.subList(0, 2);
    }

    private Xml core() {
        var metadata = draft.metadata();
        var source = draft.settings().source();
        var xml = new Xml()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        var values = new LinkedHashMap<String, String>();
        values.put("dc:title", metadata.title());
        values.put("dc:subject", metadata.summary());
        var author = source.author().isBlank() ? draft.settings().organization() : source.author();
        values.put("dc:creator", source.isNamed() ? author : "");
        values.put("cp:keywords", String.join(", ", metadata.topics()));
        values.put("dc:language", draft.language());
        values.put("cp:category", draft.settings().kind());
        values.put("cp:contentStatus", draft.settings().status());
        values.put("cp:version", source.version());
        values.forEach((name, value) -> {
            if (!value.isBlank()) xml.leaf(name, value);
        });
        if (source.isNamed()) {
            date(xml, "dcterms:created", source.created());
            date(xml, "dcterms:modified", source.modified());
        }
        return xml.close();
    }

    private static void date(Xml xml, String name, Instant instant) {
        xml.leaf(name, instant.truncatedTo(ChronoUnit.SECONDS).toString(), "xsi:type", "dcterms:W3CDTF");
    }

    private Xml app() {
        var xml = new Xml().open("Properties", "xmlns", OFFICE + "extended-properties");
        xml.leaf("Application", "Whereas");
        if (!draft.settings().organization().isBlank())
            xml.leaf("Company", draft.settings().organization());
        return xml.close();
    }

    /// What brings the file back to its version.
    private Xml custom() {
        var source = draft.settings().source();
        var xml = new Xml()
                .open("Properties", "xmlns", OFFICE + "custom-properties", "xmlns:vt", OFFICE + "docPropsVTypes");
        var number = 2;
        for (var entry :
                Map.of("Whereas address", source.address(), "Whereas version", source.revision()).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            xml.open("property", "fmtid", CUSTOM_PROPERTIES, "pid", String.valueOf(number++), "name", entry.getKey());
            xml.leaf("vt:lpwstr", entry.getValue()).close();
        }
        return xml.close();
    }

    /// The settings of the file. Fields are not updated when it is opened, because Word would ask
    /// first.
    static Xml settings(Draft draft) {
        var flags = draft.house().setup().flags();
        var xml = new Xml().open("w:settings", Draft.NAMESPACES);
        xml.empty("w:zoom", "w:percent", "100");
        if (flags.contains("w:mirrorMargins")) xml.empty("w:mirrorMargins");
        xml.val("w:defaultTabStop", 720);
        if (flags.contains("w:evenAndOddHeaders")) xml.empty("w:evenAndOddHeaders");
        xml.val("w:characterSpacingControl", "doNotCompress");
        xml.open("w:footnotePr")
                .empty("w:footnote", "w:id", "-1")
                .empty("w:footnote", "w:id", "0")
                .close();
        xml.open("w:compat");
        for (var setting : Map.of(
                        "compatibilityMode",
                        "15",
                        "overrideTableStyleFontSizeAndJustification",
                        "1",
                        "enableOpenTypeFeatures",
                        "1")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            xml.empty(
                    "w:compatSetting",
                    "w:name",
                    setting.getKey(),
                    "w:uri",
                    "http://schemas.microsoft.com/office/word",
                    "w:val",
                    setting.getValue());
        }
        xml.close();
        xml.empty("w:themeFontLang", "w:val", draft.language());
        xml.val("w:decimalSymbol", ".").val("w:listSeparator", ",");
        return xml.close();
    }

    /// The fonts, with what stands in for them where they are missing: letters of the same
    /// widths, so that lines and pages break at the same words.
    static Xml fonts() {
        var xml = new Xml().open("w:fonts", Draft.NAMESPACES);
        font(xml, "Times New Roman", "Liberation Serif", "roman", "variable");
        font(xml, "Arial", "Liberation Sans", "swiss", "variable");
        font(xml, "Courier New", "Liberation Mono", "modern", "fixed");
        return xml.close();
    }

    private static void font(Xml xml, String name, String twin, String family, String pitch) {
        xml.open("w:font", "w:name", name).val("w:altName", twin).val("w:charset", "00");
        xml.val("w:family", family).val("w:pitch", pitch).close();
    }
}
