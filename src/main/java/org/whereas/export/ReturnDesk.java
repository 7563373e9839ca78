package org.whereas.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whereas.change.Clash;
import org.whereas.change.Merge;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
import org.whereas.library.Editor;
import org.whereas.library.FileReader;
import org.whereas.library.Reading;
import org.whereas.library.Texts;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.problem.Problem;
import org.whereas.text.Clauses;
import org.whereas.text.Document;
import org.whereas.text.Markdown;
import org.whereas.text.Numbering;
import org.whereas.text.PlainText;
import org.whereas.text.TextRefused;
import org.whereas.web.Pages;
import org.whereas.word.Proposal;
import org.whereas.word.Returned;
import org.whereas.word.WordImport;
import org.whereas.word.WordRefused;
import org.whereas.word.WordReturn;
import org.whereas.word.WordText;
import org.whereas.word.Words;

/// Takes Word files back: what they propose, and what becomes of it. What is taken goes through
/// the ordinary save, on the newest text; where that has changed at the same place since the
/// file was made, a person is asked.
@RequestScoped
class ReturnDesk {

    private static final int FIRST_WORDS = 80;

    @Inject
    Returns returns;

    @Inject
    Documents documents;

    @Inject
    Editor editor;

    @Inject
    WordFiles files;

    @Inject
    Audit audit;

    @Inject
    Pages pages;

    /// What somebody decided of one thing: `take`, `text` (then `words` stand in its place) or `leave`.
    record Choice(int place, String take, String words) {}

    /// Keeps a file that came back. Refused where it was not made of this document, or of no version that is known.
    int bring(DocumentSummary document, FileReader.Upload file) {
        var word = read(file.bytes());
        var base = base(document, word);
        var returned = compare(word, base);
        var row = returns.keep(document, file, base, returned.proposals().size());
        audit.enter(Deed.FILE_RETURNED, document.organization().id(), document.address(), row.base, row.name);
        return row.number;
    }

    private WordText read(byte[] file) {
        try {
            return WordImport.read(file);
        } catch (WordRefused refused) {
            throw files.problem(refused).asException();
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    private Reading base(DocumentSummary document, WordText word) {
        var exported = word.exported()
                .orElseThrow(() -> Problem.Invalid.of("", "return-foreign").asException());
        if (!exported.address().endsWith(document.path()))
            throw Problem.Invalid.of("", "return-other", exported.address()).asException();
        var number = Reading.number(exported.version());
        if (number < 1 || number > document.newest())
            throw Problem.Invalid.of("", "return-version").asException();
        var reading = documents.read(document, number);
        if (!reading.tag().equals(exported.version()))
            throw Problem.Invalid.of("", "return-version").asException();
        return reading;
    }

    private Returned compare(WordText word, Reading base) {
        return WordReturn.compare(word, base.text(), Words.of(pages.words()::pattern));
    }

    /// A file with all that it proposes, beside the newest text.
    OpenReturn open(DocumentSummary document, int number) {
        return opened(document, returns.get(document, number));
    }

    private OpenReturn opened(DocumentSummary document, WordReturnRow row) {
        var base = documents.read(document, row.base);
        var newest = documents.read(document);
        var decisions = returns.decisions(row);
        if (row.content == null) {
            var done = decisions.stream().map(it -> done(it, it.place)).toList();
            return new OpenReturn(summary(row, row.total, done.size()), base, newest, List.of(), done, List.of());
        }
        var returned = compare(read(row.content), base);
        var places = Decided.places(returned.proposals(), decisions);
        var of = new HashMap<ReturnDecision, Integer>();
        places.forEach((place, decision) -> of.put(decision, place));
        var done =
                decisions.stream().map(it -> done(it, of.getOrDefault(it, 0))).toList();
        var total = done.size() + returned.proposals().size() - places.size();
        var left = returned.left().stream()
                .map(it -> new OpenReturn.Left(pages.words().say(it.key(), it.words()), it.paragraph()))
                .toList();
        var matters = matters(returned.proposals(), base, newest, done);
        return new OpenReturn(summary(row, total, done.size()), base, newest, matters, done, left);
    }

    private static OpenReturn.Done done(ReturnDecision it, int place) {
        return new OpenReturn.Done(place, it.take, it.number, it.memberName, it.at);
    }

    private static ReturnSummary summary(WordReturnRow row, int total, int done) {
        return new ReturnSummary(row.number, row.name, row.base, row.memberName, row.at, total, done);
    }

    private static List<OpenReturn.Matter> matters(
            List<Proposal> proposals, Reading base, Reading newest, List<OpenReturn.Done> done) {
        var numbers = Numbering.of(base.text());
        var matters = new ArrayList<OpenReturn.Matter>();
        for (var i = 0; i < proposals.size(); i++) {
            var place = i + 1;
            var proposal = proposals.get(i);
            var decided = done.stream().filter(d -> d.place() == place).findFirst();
            var clash = decided.isPresent() ? Optional.<String>empty() : clash(proposal, proposals, base, newest);
            var behind = behind(proposal.follows(), proposals, base.text(), numbers);
            matters.add(new OpenReturn.Matter(
                    place, proposal, where(proposal, base.text(), numbers), behind, clash, decided));
        }
        return matters;
    }

    /// The number and the first words of a clause, in the text or among what is added to it.
    private static String behind(String id, List<Proposal> all, Document base, Map<String, String> numbers) {
        var known = Clauses.find(base, id).map(it -> (numbers.getOrDefault(id, "") + " " + PlainText.of(it)).strip());
        return known.or(() -> all.stream()
                        .filter(it ->
                                it.kind() == Proposal.Kind.ADDED && it.clause().equals(id))
                        .map(it -> PlainText.of(Markdown.parse(it.after())))
                        .findFirst())
                .map(ReturnDesk::shortened)
                .orElse("");
    }

    private static String shortened(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= FIRST_WORDS) return line;
        return line.substring(0, Math.max(line.lastIndexOf(' ', FIRST_WORDS), FIRST_WORDS / 2)) + " …";
    }

    private static String where(Proposal proposal, Document base, Map<String, String> numbers) {
        var id = Clauses.find(base, proposal.clause()).isPresent() ? proposal.clause() : proposal.follows();
        var words = new ArrayList<String>();
        Clauses.find(base, id).ifPresent(clause -> {
            words.addAll(clause.path());
            if (clause.path().isEmpty() || numbers.containsKey(id)) words.add(numbers.getOrDefault(id, ""));
        });
        words.removeIf(String::isBlank);
        return String.join(" › ", words);
    }

    /// How the clause stands now, where it was changed since in a way that does not go together with the proposal.
    private static Optional<String> clash(Proposal proposal, List<Proposal> all, Reading base, Reading newest) {
        if (proposal.kind() == Proposal.Kind.COMMENT || base.markdown().equals(newest.markdown()))
            return Optional.empty();
        var proposed = Taking.of(base.text(), List.of(proposal), all);
        return Merge.of(base.text(), newest.text(), proposed) instanceof Merge.Conflicting asked
                ? asked.clashes().stream().map(Clash::local).findFirst()
                : Optional.empty();
    }

    /// Carries out decisions, as one new version where they change anything.
    ///
    /// @param rest what becomes of the others: `take` takes those that clash with nothing, empty leaves them open
    OpenReturn decide(DocumentSummary document, int number, List<Choice> choices, String rest) {
        var row = returns.locked(document, number);
        var opened = opened(document, row);
        var chosen = chosen(opened, choices, rest);
        var version = save(document, opened, chosen);
        chosen.forEach((place, choice) -> returns.decided(
                row,
                opened.matters().get(place - 1),
                choice.take(),
                choice.take().equals("leave") ? 0 : version));
        row.proposes(opened.summary().total());
        if (opened.open().size() == chosen.size()) returns.close(row);
        return opened(document, row);
    }

    private static Map<Integer, Choice> chosen(OpenReturn opened, List<Choice> choices, String rest) {
        if (opened.summary().open() == 0) throw new Problem.WrongState("return-closed").asException();
        var chosen = new TreeMap<Integer, Choice>();
        for (var choice : choices) {
            if (choice.place() < 1 || choice.place() > opened.matters().size())
                throw new Problem.NotFound("proposal", String.valueOf(choice.place())).asException();
            if (!List.of("take", "text", "leave").contains(choice.take()))
                throw Problem.Invalid.of("/decisions", "return-take", choice.take())
                        .asException();
            if (opened.matters().get(choice.place() - 1).done().isPresent())
                throw new Problem.WrongState("return-decided").asException();
            if (chosen.put(choice.place(), choice) != null)
                throw Problem.Invalid.of("/decisions", "return-twice", choice.place())
                        .asException();
        }
        if (rest.equals("take"))
            for (var matter : opened.open())
                if (matter.clash().isEmpty() && !matter.isComment())
                    chosen.putIfAbsent(matter.place(), new Choice(matter.place(), "take", ""));
        if (chosen.isEmpty())
            throw Problem.Invalid.of("/decisions", "return-nothing").asException();
        return chosen;
    }

    private int save(DocumentSummary document, OpenReturn opened, Map<Integer, Choice> chosen) {
        var all = opened.matters().stream().map(OpenReturn.Matter::proposal).toList();
        var taken = new ArrayList<Proposal>();
        chosen.forEach((place, choice) -> {
            if (!choice.take().equals("leave")) taken.add(worded(all.get(place - 1), choice));
        });
        if (taken.isEmpty()) return 0;
        try {
            var text = merged(opened, taken, all, own(chosen, all));
            var message = pages.words().say("returns.message", opened.summary().name());
            var change = new Editor.Change(
                    Markdown.write(text), opened.newest().revision().number(), message, Deed.RETURN_TAKEN);
            return editor.save(document, change).reading().revision().number();
        } catch (TextRefused refused) {
            throw Texts.refusal(refused);
        }
    }

    /// The proposal in somebody's own words.
    private static Proposal worded(Proposal proposal, Choice choice) {
        if (!choice.take().equals("text")) return proposal;
        var kind = proposal.kind() == Proposal.Kind.REMOVED ? Proposal.Kind.CHANGED : proposal.kind();
        return new Proposal(
                proposal.clause(),
                kind,
                proposal.before(),
                choice.words(),
                proposal.author(),
                proposal.date(),
                proposal.tracked(),
                proposal.comment(),
                proposal.follows(),
                proposal.within());
    }

    private static Map<String, String> own(Map<Integer, Choice> chosen, List<Proposal> all) {
        var own = new HashMap<String, String>();
        chosen.forEach((place, choice) -> {
            if (choice.take().equals("text")) own.put(all.get(place - 1).clause(), choice.words());
        });
        return own;
    }

    /// The newest text with what was taken; somebody's own words stand where both sides had changed a clause.
    private static Document merged(
            OpenReturn opened, List<Proposal> taken, List<Proposal> all, Map<String, String> own) {
        var proposed = Taking.of(opened.base().text(), taken, all);
        var merge = Merge.of(opened.base().text(), opened.newest().text(), proposed);
        if (merge instanceof Merge.Conflicting asked) {
            var decisions = new HashMap<String, Merge.Decision>();
            for (var clash : asked.clashes())
                if (own.containsKey(clash.id()))
                    decisions.put(clash.id(), new Merge.Decision(Merge.Take.TEXT, own.get(clash.id())));
            merge = Merge.decide(asked, decisions);
        }
        return switch (merge) {
            case Merge.Unchanged _ -> opened.newest().text();
            case Merge.Clean clean -> clean.document();
            case Merge.Conflicting still -> throw undecided(still.clashes());
        };
    }

    private static RuntimeException undecided(List<Clash> clashes) {
        var shown = new ArrayList<Map<String, Object>>();
        for (var clash : clashes) {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", clash.id());
            one.put("base", clash.base());
            one.put("local", clash.local());
            one.put("proposed", clash.model());
            shown.add(one);
        }
        return new Problem.Undecided(clashes.size(), Map.of("clauses", shown)).asException();
    }
}
