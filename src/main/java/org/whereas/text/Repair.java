package org.whereas.text;

/// Something that was put right when a text was made canonical, and that a person should know.
///
/// ```java
/// var canonical = Canonical.of("Stop. {#Not_An_ID}", Optional.empty(), Set.of(), "");
/// canonical.repairs().getFirst().id(); // "not-an-id"
/// ```
///
/// @param line     the line of the text as it came, counted from 1; 0 where none can be named
/// @param id       the id that the clause has now
/// @param sentence what was done, in a plain sentence
public record Repair(int line, String id, String sentence) {}
