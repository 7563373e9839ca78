package org.whereas.word;

/// The styles of a Word file, by the names that a person sees in Word's own list (styles.xml
/// holds what they look like).
enum Style {
    NORMAL("Normal"),
    TITLE("Title"),
    VOLUME_TITLE("VolumeTitle"),
    SUBTITLE("Subtitle"),
    CAPTION("IssuingBody"),
    NUMBER("ResolutionNumber"),
    SPONSOR("Sponsor"),
    FACT("Fact"),
    FACT_LABEL("FactLabel"),
    HEADING_1("Heading1"),
    HEADING_2("Heading2"),
    HEADING_3("Heading3"),
    HEADING_4("Heading4"),
    HEADING_5("Heading5"),
    HEADING_6("Heading6"),
    BODY("BodyText"),
    ITEM("ListParagraph"),
    RECITAL("Recital"),
    RESOLVED("Resolved"),
    QUOTE("BlockQuote"),
    DEFINITION("Definition"),
    NOTE("NoteToDrafter"),
    OPTION("OptionLabel"),
    CODE("CodeBlock"),
    RULE("Rule"),
    CELL("TableText"),
    HEADER_CELL("TableHeading"),
    AFTER_TABLE("AfterTable"),
    OUTCOME("Outcome"),
    SIGNATURE("SignatureLine"),
    SIGNER("Signer"),
    SIGNING_LABEL("SigningLabel"),
    SEAL("Seal"),
    VOTE("RollCall"),
    CERTIFICATE("Certificate"),
    FOOTNOTE("FootnoteText"),
    CONTENTS_HEADING("TOCHeading"),
    CONTENTS_1("TOC1"),
    CONTENTS_2("TOC2"),
    CONTENTS_3("TOC3"),
    HEADER("Header"),
    FOOTER("Footer");

    private final String id;

    Style(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /// The style of a heading, 1 to 6; what is out of range is taken to the nearest.
    static Style heading(int level) {
        return values()[HEADING_1.ordinal() + Math.clamp(level, 1, 6) - 1];
    }

    /// The style of a line in the table of contents for a heading of that level.
    static Style contents(int level) {
        return values()[CONTENTS_1.ordinal() + Math.clamp(level, 1, 3) - 1];
    }
}
