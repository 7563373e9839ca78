package org.whereas.word;

import java.util.List;

/// The numbering part: one definition of nine levels for the headings, and one for each list.
final class NumberingPart {

    private static final int HIGHEST = 32_767;

    private NumberingPart() {}

    static Xml of(Lists lists) {
        var xml = new Xml().open("w:numbering", Draft.NAMESPACES);
        var definitions = lists.definitions();
        var first = lists.numbersHeadings() ? 0 : 1;
        for (int i = first; i < definitions.size(); i++) definition(xml, i + 1, definitions.get(i));
        for (int i = first; i < definitions.size(); i++) {
            var id = String.valueOf(i + 1);
            xml.open("w:num", "w:numId", id).val("w:abstractNumId", id).close();
        }
        return xml.close();
    }

    private static void definition(Xml xml, int id, List<Lists.Level> levels) {
        xml.open("w:abstractNum", "w:abstractNumId", String.valueOf(id));
        xml.val("w:nsid", "%08X".formatted(0x57480000 + id)).val("w:multiLevelType", "multilevel");
        xml.val("w:tmpl", "%08X".formatted(0x57490000 + id));
        for (int i = 0; i < levels.size(); i++) level(xml, i, levels.get(i), id == 1 && i < 6);
        xml.close();
    }

    private static void level(Xml xml, int depth, Lists.Level level, boolean heading) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(depth));
        xml.val("w:start", Math.min(level.start(), HIGHEST)).val("w:numFmt", level.format());
        if (heading) xml.val("w:pStyle", Style.heading(depth + 1).id());
        if (level.text().isEmpty()) xml.val("w:suff", "nothing");
        xml.val("w:lvlText", level.text()).val("w:lvlJc", "left");
        xml.open("w:pPr");
        xml.open("w:tabs")
                .empty("w:tab", "w:val", "num", "w:pos", String.valueOf(level.left()))
                .close();
        xml.empty("w:ind", "w:left", String.valueOf(level.left()), "w:hanging", String.valueOf(level.hanging()));
        xml.close().close();
    }
}
