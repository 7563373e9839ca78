package org.whereas.tailoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.Texts;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.text.Document;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.ResolutionEdit;
import org.whereas.text.ResolutionStructure;
import org.whereas.text.TextRefused;

/// The acts at the desk of a resolution, each of which makes a version. Runs inside its caller's
/// transaction.
@ApplicationScoped
class ResolutionDrafting {

    private static final String NUMBER_FIELD = "resolution.number";

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    Numbers numbers;

    @Inject
    Audit audit;

    /// What can be done to a part: put everything right, add one, move it up or down, join it with the
    /// next, word it anew, say who is asked, take it out.
    enum Act {
        SETTLE,
        ADD,
        UP,
        DOWN,
        JOIN,
        REWORD,
        ASK,
        REMOVE;

        static Act of(String word) {
            return Stream.of(values())
                    .filter(act -> act.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Problem.Invalid.of("/act", "resolution.act", word == null ? "" : word)
                            .asException());
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An act as somebody asked for it.
    ///
    /// @param part  the part it is about; for a new one, the part behind which it comes, empty for the
    ///     end
    /// @param kind  of a new part: `recital` or `clause`
    /// @param words of a new part, or new ones for a part
    record Wish(Act act, String part, String kind, String words, List<String> addressees) {}

    /// Carries an act out on version `base`; refuses what the text does not allow, and a base that is
    /// not the newest.
    Editor.Saved act(DocumentSummary document, int base, Wish wish, String message) {
        return change(document, base, text -> acted(text, wish), message, Deed.TEXT_SAVED);
    }

    /// Saves another text for a document.
    Editor.Saved change(DocumentSummary document, int base, UnaryOperator<Document> change, String message, Deed deed) {
        if (!document.kind().equals("resolution")) throw new Problem.WrongState("no-resolution").asException();
        var known = base >= 1 && base <= document.newest() ? base : document.newest();
        try {
            var text = Markdown.write(
                    change.apply(documents.version(document, known).text()));
            return editor.save(document, new Editor.Change(text, base, message, deed));
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    /// Gives a resolution the next number of its organization and writes it into its head, and into the
    /// field for it where the text has one.
    Editor.Saved number(DocumentSummary document, String message) {
        if (!document.kind().equals("resolution")) throw new Problem.WrongState("no-resolution").asException();
        var number = numbers.give(document);
        var now = documents.readable(document.id()).orElseThrow();
        var saved = change(now, now.newest(), text -> numbered(text, number), message, Deed.NUMBER_GIVEN);
        if (!saved.changed()) audit.enter(Deed.NUMBER_GIVEN, now.organization().id(), now.address(), number);
        return saved;
    }

    private static Document numbered(Document text, String number) {
        var named = text.withFront(text.front().with(number, "number"));
        if (Fields.of(named).named(NUMBER_FIELD).isEmpty()) return named;
        return Fields.fill(named, java.util.Map.of(NUMBER_FIELD, number));
    }

    private static Document acted(Document text, Wish wish) {
        return switch (wish.act()) {
            case SETTLE -> ResolutionEdit.settled(text);
            case ADD -> ResolutionEdit.add(text, kind(wish.kind()), wish.part(), wish.words());
            case UP -> ResolutionEdit.move(text, wish.part(), -1);
            case DOWN -> ResolutionEdit.move(text, wish.part(), 1);
            case JOIN -> ResolutionEdit.join(text, wish.part());
            case REWORD -> ResolutionEdit.reword(text, wish.part(), wish.words());
            case ASK -> ResolutionEdit.ask(text, wish.part(), wish.addressees());
            case REMOVE -> ResolutionEdit.remove(text, wish.part());
        };
    }

    private static ResolutionStructure.Kind kind(String word) {
        return switch (word) {
            case "recital" -> ResolutionStructure.Kind.RECITAL;
            case "clause" -> ResolutionStructure.Kind.CLAUSE;
            default ->
                throw Problem.Invalid.of("/kind", "resolution.kind", word).asException();
        };
    }
}
