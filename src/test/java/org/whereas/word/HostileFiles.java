package org.whereas.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that want to do harm, made here.
final class HostileFiles {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private HostileFiles() {}

    /// By name; each is called as if it were a Word file.
    static Map<String, byte[]> word() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("laughs.docx", main(laughs() + body("<w:p><w:r><w:t>&a19;</w:t></w:r></w:p>")));
        files.put(
                "outside.docx",
                main("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")));
        files.put("slip.docx", file().with("../../etc/passwd", "x").bytes());
        files.put("cut.docx", Arrays.copyOf(file().bytes(), file().bytes().length / 2));
        files.put("spaces.docx", main(body("<w:p><w:r><w:t>" + " ".repeat(60_000_000) + "</w:t></w:r></w:p>")));
        files.put("media.docx", media(210));
        files.put("zip-in-zip.docx", zipped("word/document.xml", zipped("word/document.xml", file().bytes())));
        files.put("deep.docx", main(body("<w:ins>".repeat(100_000) + "</w:ins>".repeat(100_000))));
        files.put("nested.docx", main(body("<w:sdt><w:sdtContent>".repeat(80) + "</w:sdtContent></w:sdt>".repeat(80))));
        files.put("tables.docx", main(body(tables(40))));
        files.put("elements.docx", main(body(varied("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 120_000))));
        files.put("numbers.docx", main(body(randomParagraphs(40_000))));
        files.put("attributes.docx", main(body("<w:p w:x=\"" + random(4_000_000) + "\"/>")));
        files.put(
                "recitals.docx", main(body(varied("<w:p><w:r><w:t>WHEREAS, (a) (i) 1. x</w:t></w:r></w:p>", 20_000))));
        files.put("brackets.docx", main(body("<w:p><w:r><w:t>" + varied("[(*_`]", 60_000) + "</w:t></w:r></w:p>")));
        files.put("blanks.docx", main(body("<w:p><w:r><w:t>" + varied("_ _ ", 100_000) + "</w:t></w:r></w:p>")));
        files.put(
                "runs.docx",
                main(body(
                        "<w:p>" + varied("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t> b</w:t></w:r>", 40_000)
                                + "</w:p>")));
        files.put("spans.docx", main(body("<w:tbl>" + spans(300) + "</w:tbl>")));
        files.put(
                "fields.docx",
                main(body("<w:p>" + varied("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 60_000) + "</w:p>")));
        files.put("styles.docx", styles());
        files.put("notes.docx", notes());
        files.put(
                "marks.docx",
                main(body("<w:p>" + varied("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>", 60_000)
                        + "<w:r><w:t>x</w:t></w:r></w:p>")));
        files.put("changes.docx", main(body(changes(20_000))));
        files.put("old.docx", old());
        files.put("house-usual.docx", file().bytes());
        files.put("house-hidden.docx", hidden(file().bytes(), "word/media/a.png", new byte[300_000_000]));
        files.put("house-elements.docx", house(varied("<a/>", 400_000)));
        files.put("house-most-elements.docx", house(varied("<a/>", 55_000)));
        files.put("house-attributes.docx", house(varied("<a " + attributes(60) + "/>", 60_000)));
        files.put("house-most-styles.docx", house(manyStyles(11_000)));
        files.put("house-theme.docx", theme(varied("<a/>", 600_000)));
        files.put("rtf.docx", "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII));
        files.put("pdf.docx", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        return files;
    }

    /// PDF files by name.
    static Map<String, byte[]> pdf() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("deep-tree.pdf", deepTree(20_000));
        files.put(
                "circle.pdf",
                pdf(
                        "<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>",
                        page("", "4 0 R"),
                        "<</Length 0>>stream\n\nendstream"));
        files.put(
                "wide-tree.pdf",
                pdf(
                        "<</Type/Pages/Count 200000/Kids[" + "3 0 R ".repeat(200_000) + "]>>",
                        page("", "4 0 R"),
                        "<</Length 0>>stream\n\nendstream"));
        files.put(
                "forms.pdf",
                pdf(
                        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                        page("/XObject<</F 5 0 R>>", "4 0 R"),
                        stream("", "/F Do ".repeat(50)),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R/G 6 0 R>>>>",
                                "/F Do /G Do ".repeat(50)),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
                                "/F Do ".repeat(50))));
        files.put("doubling.pdf", doubling(30));
        files.put("arrays.pdf", onePage("[".repeat(200_000)));
        files.put(
                "dictionaries.pdf",
                pdf(
                        "<</Type/Pages/Count 1/Kids[3 0 R]/X " + "<</A ".repeat(50_000) + ">>",
                        page("", "4 0 R"),
                        stream("", "BT ET")));
        files.put("strings.pdf", onePage("BT (" + "(".repeat(500_000)));
        files.put("states.pdf", onePage("q ".repeat(1_000_000)));
        files.put("letters.pdf", onePage("BT /F 12 Tf " + "(word) Tj ".repeat(400_000) + "ET"));
        files.put(
                "length.pdf",
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Length 2 0 R>>stream\nx\nendstream endobj\ntrailer<</Root 1 0 R>>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        files.put(
                "previous.pdf",
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 2/Prev 52>>\nstartxref\n52\n%%EOF"
                        .getBytes(StandardCharsets.ISO_8859_1));
        files.put("objects.pdf", objectStream());
        files.put("bomb.pdf", packed("/FlateDecode", deflated(new byte[300_000_000])));
        files.put("bomb-in-bomb.pdf", packed("[/FlateDecode/FlateDecode]", deflated(deflated(new byte[300_000_000]))));
        files.put("noise.pdf", noise());
        return files;
    }

    private static Edited file() {
        return Edited.of(Samples.docx("Officers stop. {#stop}\n"));
    }

    private static byte[] main(String xml) {
        return file().without("customXml/item1.xml")
                .without("docProps/custom.xml")
                .with(Edited.MAIN, xml)
                .bytes();
    }

    private static String body(String content) {
        return "<w:document " + W + "><w:body>" + content + "</w:body></w:document>";
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++)
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        return laughs + "]>";
    }

    private static String tables(int depth) {
        var open = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>";
        return open.repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth);
    }

    private static String randomParagraphs(int count) {
        var random = new Random(1);
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
            all.append("<w:p><w:r><w:t>" + random.nextInt(999) + "." + random.nextInt(99) + " x</w:t></w:r></w:p>");
        return all.toString();
    }

    private static String spans(int rows) {
        var random = new Random(6);
        var all = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            all.append("<w:tr>");
            for (int j = 0; j < 40; j++)
                all.append("<w:tc><w:tcPr><w:gridSpan w:val=\"" + (900_000_000 + random.nextInt(99_999_999))
                        + "\"/></w:tcPr><w:p/></w:tc>");
            all.append("</w:tr>");
        }
        return all.toString();
    }

    /// So often the same with something between that does not pack well.
    static String varied(String fragment, int times) {
        var random = new Random(5);
        var all = new StringBuilder();
        for (int i = 0; i < times; i++)
            all.append(fragment)
                    .append("<!--")
                    .append(Long.toHexString(random.nextLong()))
                    .append("-->");
        return all.toString();
    }

    /// A file with bytes between its last part and the list of its parts that look like a part.
    static byte[] hidden(byte[] file, String name, byte[] content) {
        var packed = raw(content);
        var crc = new CRC32();
        crc.update(content);
        var old = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = file.length - 22;
        int directory = old.getInt(end + 16);
        var entry = ByteBuffer.allocate(30 + name.length() + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0x04034b50).putShort((short) 20).putShort((short) 0).putShort((short) 8);
        entry.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        entry.putShort((short) name.length()).putShort((short) 0);
        entry.put(name.getBytes(StandardCharsets.US_ASCII)).put(packed);
        var all = ByteBuffer.allocate(file.length + entry.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        all.put(file, 0, directory).put(entry.array()).put(file, directory, file.length - directory);
        return all.putInt(end + entry.capacity() + 16, directory + entry.capacity())
                .array();
    }

    private static byte[] raw(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A file with this among its styles.
    private static byte[] house(String content) {
        return file().replace("word/styles.xml", "</w:styles>", content + "</w:styles>")
                .bytes();
    }

    private static byte[] theme(String content) {
        return file().with(
                        "word/theme/theme1.xml",
                        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" + content
                                + "</a:theme>")
                .replace(
                        "word/_rels/document.xml.rels",
                        "</Relationships>",
                        "<Relationship Id=\"t9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\""
                                + " Target=\"theme/theme1.xml\"/></Relationships>")
                .bytes();
    }

    private static String attributes(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++) all.append(" a").append(i).append("=\"\"");
        return all.toString();
    }

    private static String manyStyles(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
            all.append("<w:style w:type=\"paragraph\" w:styleId=\"S" + i + "\"><w:name w:val=\"heading 1\"/></w:style>")
                    .append("<!--" + i * 7919L * 7919L % 1_000_003 + "-->");
        return all.toString();
    }

    private static String changes(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
            all.append("<w:p><w:ins w:id=\"" + i + "\" w:author=\"A" + i
                    + "\" w:date=\"2026-11-21T10:00:00Z\"><w:r><w:t>x</w:t></w:r></w:ins></w:p>");
        return all.toString();
    }

    private static String random(int length) {
        var random = new Random(2);
        var all = new StringBuilder(length);
        for (int i = 0; i < length; i++) all.append((char) ('a' + random.nextInt(26)));
        return all.toString();
    }

    /// Styles that rest on each other in a circle, and thousands of them in a row.
    private static byte[] styles() {
        var all = new StringBuilder("<w:styles " + W + ">");
        for (int i = 0; i < 8_000; i++)
            all.append("<!--" + i * 7919L * 7919L % 1_000_003 + "--><w:style w:type=\"paragraph\" w:styleId=\"S" + i
                    + "\"><w:name w:val=\"S" + i + "\"/><w:basedOn w:val=\"S" + (i + 1) % 8_000 + "\"/></w:style>");
        var paragraph = "<w:p><w:pPr><w:pStyle w:val=\"S0\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        return file().without("customXml/item1.xml")
                .without("docProps/custom.xml")
                .with("word/styles.xml", all + "</w:styles>")
                .with(Edited.MAIN, body(varied(paragraph, 2_000)))
                .bytes();
    }

    /// Notes that refer to each other and to themselves.
    private static byte[] notes() {
        var all = new StringBuilder("<w:footnotes " + W + ">");
        for (int i = 1; i < 3_000; i++)
            all.append("<w:footnote w:id=\"" + i + "\"><w:p><w:r><w:footnoteReference w:id=\"" + (i + 1)
                    + "\"/></w:r><w:r><w:footnoteReference w:id=\"" + i + "\"/></w:r></w:p></w:footnote>");
        return file().without("customXml/item1.xml")
                .without("docProps/custom.xml")
                .with("word/footnotes.xml", all + "</w:footnotes>")
                .with(Edited.MAIN, body("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"))
                .bytes();
    }

    private static byte[] old() {
        var old = new byte[1_000_000];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        return old;
    }

    private static byte[] zipped(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// So many pictures of a megabyte, packed forty to one.
    private static byte[] media(int count) {
        var random = new Random(3);
        var block = new byte[1_000_000];
        for (int i = 0; i < block.length; i += 40) block[i] = (byte) random.nextInt();
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i + ".png"));
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// A file of these objects behind its catalog, the first of them number 2.
    private static byte[] pdf(String... objects) {
        var all = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        for (int i = 0; i < objects.length; i++)
            all.append(i + 2).append(" 0 obj").append(objects[i]).append("endobj\n");
        return all.append("trailer<</Root 1 0 R>>\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String page(String resources, String contents) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
                + resources + ">>/Contents " + contents + ">>";
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>stream\n" + content + "\nendstream ";
    }

    private static byte[] onePage(String content) {
        return pdf("<</Type/Pages/Count 1/Kids[3 0 R]>>", page("", "4 0 R"), stream("", content));
    }

    private static byte[] deepTree(int depth) {
        var objects = new String[depth + 2];
        for (int i = 0; i < depth; i++) objects[i] = "<</Type/Pages/Count 1/Kids[" + (i + 3) + " 0 R]>>";
        objects[depth] = page("", depth + 3 + " 0 R");
        objects[depth + 1] = stream("", "BT /F 12 Tf (deep) Tj ET");
        return pdf(objects);
    }

    /// Each form draws the next one twice.
    private static byte[] doubling(int depth) {
        var objects = new String[depth + 3];
        objects[0] = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        objects[1] = page("/XObject<</F 5 0 R>>", "4 0 R");
        objects[2] = stream("", "/F Do");
        for (int i = 0; i < depth; i++)
            objects[i + 3] = stream(
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 6) + " 0 R>>>>",
                    "/F Do /F Do");
        return pdf(objects);
    }

    private static byte[] objectStream() {
        return pdf(
                "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                stream("/Type/ObjStm/N 2000000000/First 2000000000", "4 0 5 5 ".repeat(200_000)),
                stream("/Type/XRef/Size 2000000000/W[1 8 8]/Index[0 2000000000]/Root 1 0 R", "x".repeat(100)));
    }

    private static byte[] packed(String filter, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj"
                                + page("", "4 0 R") + "endobj\n4 0 obj<</Filter " + filter + "/Length " + content.length
                                + ">>stream\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(content);
        out.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] noise() {
        var bytes = new byte[2_000_000];
        new Random(4).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }
}
