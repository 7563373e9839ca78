package org.whereas.word;

import java.util.List;

/// The numbering part: one definition of nine levels for the headings, and one for each list.
final class NumberingPart {

    private NumberingPart() {}

    static Xml of(Draft draft) {
        var xml = new Xml().open("w:numbering", Draft.NAMESPACES);
        var headings = draft.outline().headingLevels();
        var lists = draft.lists().definitions();
        if (!headings.isEmpty()) definition(xml, 1, headings, true);
        for (int i = 0; i < lists.size(); i++) definition(xml, Lists.FIRST + i, lists.get(i), false);
        if (!headings.isEmpty()) number(xml, 1);
        for (int i = 0; i < lists.size(); i++) number(xml, Lists.FIRST + i);
        return xml.close();
    }

    private static void definition(Xml xml, int id, List<Lists.Level> levels, boolean headings) {
        xml.open("w:abstractNum", "w:abstractNumId", String.valueOf(id));
        xml.val("w:nsid", "%08X".formatted(0x57480000 + id)).val("w:multiLevelType", "multilevel");
        xml.val("w:tmpl", "%08X".formatted(0x57490000 + id));
        for (int i = 0; i < levels.size(); i++) level(xml, i, levels.get(i), headings && i < 6);
        xml.close();
    }

    private static void level(Xml xml, int depth, Lists.Level level, boolean heading) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(depth));
        xml.val("w:start", level.start()).val("w:numFmt", level.format());
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

    private static void number(Xml xml, int id) {
        xml.open("w:num", "w:numId", String.valueOf(id))
                .val("w:abstractNumId", id)
                .close();
    }
}
