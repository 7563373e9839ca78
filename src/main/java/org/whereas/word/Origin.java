package org.whereas.word;

import java.util.List;
import java.util.Map;

/// What is known of the version that a file was made of, while the file is read.
///
/// @param kinds       of its clauses, empty where it is not at hand
/// @param made        what a file says of itself that was made of it now: it speaks for a file whose own part of data a
///                    program dropped
/// @param fields      that stand in each of its clauses, in their order
/// @param looks       how the paragraphs of that file are set; only where LibreOffice saved the one that came back
/// @param plainFields whether fields are read without their emphasis, because the program that saved the file drops it
record Origin(
        Map<String, Marks.Kind> kinds,
        Map<String, List<String>> fields,
        Provenance made,
        Map<String, Beside.Look> looks,
        boolean plainFields) {

    static final Origin UNKNOWN = new Origin(Map.of(), Map.of(), Provenance.NONE, Map.of(), false);
}
