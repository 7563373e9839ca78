package org.whereas.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.Base;
import org.docx4j.openpackaging.contenttype.ContentType;
import org.docx4j.openpackaging.contenttype.ContentTypeManager;
import org.docx4j.openpackaging.contenttype.ContentTypes;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.OpcPackage;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.relationships.Relationship;

/// Packs the parts of a Word file: docx4j keeps the references and the content types, we keep the order and the
/// times,
/// so that the same parts give the same bytes.
final class Packaging {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private Packaging() {}

    static void write(Manuscript manuscript, OutputStream out) throws IOException {
        var packed = new ByteArrayOutputStream();
        try {
            assemble(manuscript).save(packed);
        } catch (Docx4JException e) {
            throw new IOException("The Word file could not be packed", e);
        }
        copySorted(packed.toByteArray(), out);
    }

    private static OpcPackage assemble(Manuscript manuscript) throws Docx4JException {
        var file = new Bundle();
        Map<String, Base> owners = new HashMap<>(Map.of("", file));
        for (var part : manuscript.parts()) {
            var binary = new BinaryPart(new PartName(part.name()));
            binary.setBinaryData(part.content());
            binary.setContentType(new ContentType(part.contentType()));
            binary.setRelationshipType(part.relationship());
            owners.get(part.owner()).addTargetPart(binary, part.id());
            owners.put(part.name(), binary);
        }
        manuscript
                .links()
                .forEach((owner, links) -> links.forEach((id, target) -> link(owners.get(owner), id, target)));
        return file;
    }

    private static void link(Base owner, String id, String target) {
        var relationship = new Relationship();
        relationship.setId(id);
        relationship.setTarget(target);
        relationship.setTargetMode("External");
        relationship.setType(Namespaces.HYPERLINK);
        owner.getRelationshipsPart(true).addRelationship(relationship);
    }

    private static void copySorted(byte[] packed, OutputStream out) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        var zip = new ZipOutputStream(out);
        add(zip, CONTENT_TYPES, entries.remove(CONTENT_TYPES));
        for (var entry : entries.entrySet()) add(zip, entry.getKey(), entry.getValue());
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// A package of parts that are written already: docx4j need not know what is in them.
    private static final class Bundle extends OpcPackage {

        Bundle() {
            super(new ContentTypeManager());
            getContentTypeManager().addDefaultContentType("rels", ContentTypes.RELATIONSHIPS_PART);
            getContentTypeManager().addDefaultContentType("xml", "application/xml");
        }

        @Override
        public boolean setPartShortcut(org.docx4j.openpackaging.parts.Part part, String relationship) {
            return false;
        }
    }
}
