package org.whereas.text;

/// Anything in a document that can carry attributes: a block, or an item of a list.
///
/// ```java
/// Node heading = Markdown.parse("# Force {#force}").blocks().getFirst();
/// heading.attributes().id(); // "force"
/// ```
public sealed interface Node permits Block, Item {

    /// The attributes written on it; [Attributes#NONE] where it has none or cannot have any.
    Attributes attributes();

    /// Where it stood in the text that was parsed; [Position#NONE] when it was made by a program.
    Position position();
}
