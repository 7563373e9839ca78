package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whereas.library.Checks;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.library.Showing;
import org.whereas.problem.Problem;
import org.whereas.text.Fields;
import org.whereas.text.Markdown;
import org.whereas.text.Metadata;
import org.whereas.text.ResolutionEdit;
import org.whereas.text.ResolutionStructure;
import org.whereas.text.ResolutionStructure.Kind;
import org.whereas.text.ResolutionStructure.Part;
import org.whereas.web.Pages;

/// The desk of a resolution as a page: its structure, the part in hand, and what a clerk would point out.
@RequestScoped
public class ResolutionDesk {

    private static final int SHOWN = 90;

    /// What the form for a new part is kept under.
    public static final String NEW = "new";

    @Inject
    Documents documents;

    @Inject
    Worklist worklist;

    @Inject
    Showing showing;

    @Inject
    Numbers numbers;

    @Inject
    Pages pages;

    /// A part as the structure lists it.
    ///
    /// @param label  how many of its kind it is, such as 3; 0 where its kind is not counted
    /// @param checks whether a clerk would say something of it
    public record Row(String id, String kind, int label, String words, boolean formal, boolean checks) {}

    /// The part in hand: its Markdown without the formal words, and what can be done to it.
    public record InHand(
            Row row, String markdown, List<String> asked, boolean rises, boolean sinks, boolean joins, boolean asks) {}

    /// What the page shows.
    ///
    /// @param part  the part in hand
    /// @param saved what was saved, such as `yes`
    /// @param kept  names the form whose words are safe now: the part that was worded anew, or `new`
    /// @param typed what was typed and not saved
    /// @param wrong what is wrong with it
    record Shown(String part, String saved, String kept, Typed typed, String wrong) {

        static Shown part(String id, String saved, String kept) {
            return new Shown(id, saved, kept, Typed.NONE, "");
        }
    }

    /// What was typed and not saved.
    ///
    /// @param kind   of a new part, empty where the words are for the part in hand
    /// @param theirs what somebody else has made of the part in hand meanwhile, empty for nothing
    public record Typed(String words, String kind, String theirs) {
        static final Typed NONE = new Typed("", "", "");

        public boolean adds() {
            return !kind.isEmpty();
        }
    }

    String page(Reading reading, Shown shown) {
        var text = reading.text();
        // blanks stand among what is left to do already
        var checks = Checks.of(reading, pages.page()).stream()
                .filter(check -> !check.code().equals("blank-field"))
                .toList();
        var rows = rows(reading, checks);
        var model = new HashMap<String, Object>();
        model.put("reading", reading);
        model.put("work", worklist.of(reading));
        model.put("rows", rows);
        model.put("hand", inHand(reading, rows, shown));
        model.put("beside", showing.beside(reading, shown.part()));
        model.put("checks", checks);
        model.put("settles", !Markdown.write(ResolutionEdit.settled(text)).equals(Markdown.write(text)));
        model.put("number", text.front().string("number").orElse(""));
        model.put("next", numbers.isNumbered(reading.summary()) ? "" : next(reading));
        model.put("adopts", Metadata.of(text).passage().adopts());
        model.put("saved", shown.saved());
        model.put("wrong", shown.wrong());
        model.put("typed", shown.typed());
        model.put("kept", shown.kept());
        return pages.show("tailoring/resolution", model);
    }

    /// The page once more, with what was typed and refused. Where somebody else has saved meanwhile, what they made of
    /// the part stands beside it; words for a part that is gone are there to be added.
    String again(Reading reading, MultivaluedMap<String, String> form, Problem problem, String detail) {
        var part = orEmpty(form.getFirst("part"));
        var words = orEmpty(form.getFirst("words")).replace("\r\n", "\n");
        var act = orEmpty(form.getFirst("act"));
        if (act.equals(ResolutionDrafting.Act.ADD.word()))
            return page(reading, new Shown(part, "", "", new Typed(words, kind(form), ""), detail));
        if (!act.equals(ResolutionDrafting.Act.REWORD.word()) || !(problem instanceof Problem.Stale))
            return page(reading, new Shown(part, "", "", new Typed(words, "", ""), detail));
        var before = documents.version(reading.summary(), ResolutionPages.base(form, reading.summary()));
        var was = ResolutionStructure.of(before.text()).part(part);
        if (ResolutionStructure.of(reading.text()).part(part).isEmpty()) {
            var kind = was.map(it -> it.kind() == Kind.RECITAL ? "recital" : "clause");
            var told = detail + " " + pages.words().say("resolution.desk.gone");
            return page(reading, new Shown("", "", "", new Typed(words, kind.orElse("clause"), ""), told));
        }
        var theirs = ResolutionEdit.markdown(reading.text(), part);
        var same = was.isPresent() && theirs.equals(ResolutionEdit.markdown(before.text(), part));
        return page(reading, new Shown(part, "", "", new Typed(words, "", same ? "" : theirs), detail));
    }

    private static String kind(MultivaluedMap<String, String> form) {
        return "clause".equals(form.getFirst("kind")) ? "clause" : "recital";
    }

    private static String orEmpty(String given) {
        return given == null ? "" : given;
    }

    private String next(Reading reading) {
        return numbers.next(reading.summary().organization().id());
    }

    private static List<Row> rows(Reading reading, List<Checks.Check> checks) {
        var fields = Fields.of(reading.text());
        var rows = new ArrayList<Row>();
        var counts = new HashMap<Kind, Integer>();
        for (var part : ResolutionStructure.of(reading.text()).parts()) {
            if (part.id().isEmpty() || isNote(part)) continue;
            var counted = part.kind() == Kind.RECITAL || part.kind() == Kind.CLAUSE;
            var label = counted ? counts.merge(part.kind(), 1, Integer::sum) : 0;
            var remarked = checks.stream().anyMatch(c -> c.clause().equals(part.id()));
            var words = shortened(fields.spelled(part.words()));
            rows.add(new Row(
                    part.id(), part.kind().name().toLowerCase(Locale.ROOT), label, words, part.formal(), remarked));
        }
        return rows;
    }

    private static boolean isNote(Part part) {
        return part.kind() == Kind.OTHER && part.words().isBlank();
    }

    private static Optional<InHand> inHand(Reading reading, List<Row> rows, Shown shown) {
        var structure = ResolutionStructure.of(reading.text());
        var row = rows.stream().filter(r -> r.id().equals(shown.part())).findFirst();
        if (row.isEmpty()) return Optional.empty();
        var part = structure.part(shown.part()).orElseThrow();
        var same = structure.of(part.kind());
        var at = same.indexOf(part);
        var joins = at + 1 < same.size()
                && structure.parts().indexOf(same.get(at + 1))
                        == structure.parts().indexOf(part) + 1
                && part.formal()
                && same.get(at + 1).formal()
                && !part.several()
                && part.option().isEmpty()
                && same.get(at + 1).option().isEmpty();
        var typed = shown.typed();
        var stays = typed.words().isEmpty() || typed.adds();
        var markdown = stays ? ResolutionEdit.markdown(reading.text(), part.id()) : typed.words();
        return Optional.of(new InHand(
                row.get(),
                markdown.strip(),
                part.blocks().getFirst().attributes().words("addressee"),
                part.formal() && at > 0,
                part.formal() && at + 1 < same.size(),
                joins,
                part.kind() == Kind.CLAUSE));
    }

    private static String shortened(String words) {
        if (words.length() <= SHOWN) return words;
        var space = words.lastIndexOf(' ', SHOWN);
        return words.substring(0, space > 40 ? space : SHOWN) + " …";
    }
}
