package org.whereas.word;

import java.util.List;

/// What stands in the body of a file, or in a note, one after another.
sealed interface Unit {

    /// What it is known by in both files: the bookmark of its clause, or a name of its own beginning with a blank.
    String key();

    /// A paragraph.
    ///
    /// @param clause     the bookmark of its clause, empty for none
    /// @param properties its `w:pPr`
    record Paragraph(String key, String clause, Tag properties, List<Atom> atoms) implements Unit {
        public Paragraph {
            atoms = List.copyOf(atoms);
        }

        String style() {
            return properties.value("w:pStyle");
        }

        Tag numbering() {
            return properties.child("w:numPr").orElse(Tag.NONE);
        }

        int list() {
            var number = numbering().value("w:numId");
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        }

        int level() {
            var level = numbering().value("w:ilvl");
            return level.isEmpty() ? 0 : Integer.parseInt(level);
        }

        String words() {
            var out = new StringBuilder();
            for (var atom : atoms) if (atom instanceof Atom.Words words) out.append(words.text());
            return out.toString();
        }

        Paragraph with(Tag other) {
            return new Paragraph(key, clause, other, atoms);
        }

        Paragraph known(String other) {
            return new Paragraph(other, clause, properties, atoms);
        }

        Paragraph of(List<Atom> other) {
            return new Paragraph(key, clause, properties, other);
        }
    }

    /// @param head its properties and its columns
    record Table(String key, List<Tag> head, List<Row> rows) implements Unit {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }

        int columns() {
            return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
        }
    }

    record Row(Tag properties, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean looksLike(Row other) {
            return properties.equals(other.properties)
                    && cells.size() == other.cells.size()
                    && cells.getFirst()
                            .content()
                            .style()
                            .equals(other.cells.getFirst().content().style());
        }
    }

    record Cell(Tag properties, Paragraph content) {}

    /// What is taken from the newer file as it is: the table of contents, a bookmark around blocks.
    record Fixed(String key, Tag tag) implements Unit {}
}
