package org.whereas.word;

/// One part of a Word file.
///
/// @param name  its place in the package: `/word/document.xml`
/// @param owner the part that refers to it, empty for the package itself
/// @param id    the name of that reference
/// @param kind  the kind of the reference, the last word of its address
/// @param type  the kind of content: the last words of its name, or the whole of it where it has a slash
record Part(String name, String owner, String id, String kind, String type, byte[] content) {

    static final String CORE = "core-properties";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    Part with(byte[] other) {
        return new Part(name, owner, id, kind, type, other);
    }

    String relationship() {
        if (kind.equals(CORE)) return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/" + CORE;
        return RELATIONSHIPS + kind;
    }

    String contentType() {
        if (type.indexOf('/') > 0) return type;
        return switch (type) {
            case CORE -> "application/vnd.openxmlformats-package.core-properties+xml";
            case "extended-properties", "custom-properties", "customXmlProperties" -> OFFICE + type + "+xml";
            default -> OFFICE + "wordprocessingml." + type + "+xml";
        };
    }
}
