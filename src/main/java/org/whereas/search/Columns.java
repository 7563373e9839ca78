package org.whereas.search;

/// The names of the index's fields.
final class Columns {

    // read by words: stems, and every word as it stands behind an equals sign
    static final String TEXT = "text";
    static final String PATH = "path";
    static final String TITLE = "title";
    static final String TERM = "term";
    static final String ABOUT = "about";

    /// What a document's blanks are filled in with, and the people and bodies that its front matter
    /// names.
    static final String VALUES = "values";

    /// Recommendations, numbers and addresses, in small letters, each a word of its own.
    static final String IDS = "ids";

    /// The recommendation that the clause states; found before those that carry it out.
    static final String REC = "rec";

    /// The recommendations that the clause states, restates or carries out.
    static final String POINTS = "points";

    // read as a whole
    static final String DOCUMENT = "document";
    static final String ADDRESS = "address";
    static final String CLAUSE = "clause";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String TOPIC = "topic";
    static final String ORGANIZATION = "organization";
    static final String STATUS = "status";

    /// What a text is by law or by order: a policy, a general order, a resolution, an ordinance.
    static final String INSTRUMENT = "instrument";

    /// On every row that is no heading and no note: what is found there says more than its heading
    /// does.
    static final String SAYS = "says";

    /// Of all that is found of the row and of who may find it: by this the index is compared with the
    /// library.
    static final String STAMP = "stamp";

    // who may find it
    static final String READERS = "readers";
    static final String EXCEPT = "except";

    /// The clause's identity in its line of descent, shifted by a bit that is set on copies.
    static final String LINE = "line";

    /// The same identity without the bit, to be looked up.
    static final String DESCENT = "descent";

    /// On copies only: of which family a clause is, and under which headings it stands. What the index is sorted by.
    static final String PLACE = "place";

    /// The same identity as in the line, on copies only: what the index is sorted by within a place.
    static final String TOGETHER = "together";

    /// On copies only: all that a question sees of the row, as one number.
    static final String TWIN = "twin";

    /// On every row that is not in a copy: it stands for its line of descent.
    static final String LEADS = "leads";

    /// On the first row of a document: its line of descent and its organization as one number.
    static final String FAMILY = "family";

    /// The day of a document, counted from 1970; and what it took effect, as it is written.
    static final String DAY = "day";

    static final String YEAR = "year";
    static final String EFFECTIVE = "effective";

    /// The document at the head of its line of descent.
    static final String ROOT = "root";

    /// What a clause means, as a direction; behind a dash the model that says so.
    static final String MEANING = "meaning";

    /// On rows whose meaning is not known: their document.
    static final String UNMEANT = "unmeant";

    // what completes a query
    static final String SUGGEST = "suggest";
    static final String SUGGESTED = "suggested";
    static final String RANK = "rank";

    private Columns() {}
}
