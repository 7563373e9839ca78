package org.whereas.word;

import java.util.List;
import java.util.Map;
import org.whereas.text.Block;
import org.whereas.text.Document;
import org.whereas.text.Inline;
import org.whereas.text.Node;
import org.whereas.text.Resolution.Role;

/// Sets the recitals and the resolving clauses of a resolution as such, and their first words apart.
final class Resolution {

    private final boolean applies;
    private final Map<Node, Role> roles;

    Resolution(Document document) {
        applies = document.front().string("kind").orElse("").equals("resolution");
        roles = applies ? org.whereas.text.Resolution.roles(document) : Map.of();
    }

    boolean applies() {
        return applies;
    }

    /// The style of a paragraph of the text itself; what stands in quotes and notes keeps its own.
    Style style(Block.Paragraph paragraph, Style otherwise) {
        if (otherwise != Style.BODY) return otherwise;
        var role = roles.getOrDefault(paragraph, Role.PLAIN);
        if (role == Role.RECITAL) return Style.RECITAL;
        return role.resolves() ? Style.RESOLVED : otherwise;
    }

    /// Writes a paragraph; its WHEREAS or RESOLVED stands out by a style of its own, which is not part of the words.
    void write(List<Inline> content, Style style, Runs runs) {
        var set = style == Style.RECITAL || style == Style.RESOLVED;
        if (!set || content.isEmpty() || !(content.getFirst() instanceof Inline.Text(var text))) {
            runs.write(content);
            return;
        }
        var end = org.whereas.text.Resolution.opening(text);
        runs.text(text.substring(0, end), Runs.Format.PLAIN.styled("LeadingWords"));
        runs.text(text.substring(end), Runs.Format.PLAIN);
        runs.write(content.subList(1, content.size()));
    }
}
