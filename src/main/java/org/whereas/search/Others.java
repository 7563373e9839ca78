package org.whereas.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.web.Pages;

/// What other organizations say on a question: which have anything on it, and up to six of them
/// side by side. Runs inside its caller's transaction.
@RequestScoped
public class Others {

    @Inject
    Search search;

    @Inject
    Organizations organizations;

    @Inject
    Citations citations;

    @Inject
    Labels labels;

    @Inject
    Pages pages;

    /// What somebody wants to know.
    ///
    /// @param organizations whom they want to hear side by side, none while they choose
    /// @param kind          of the texts, empty for all
    /// @param status        `in-force` or `superseded`, which goes for rescinded too; empty for all
    /// @param instrument    what the texts are by law or by order, empty for all
    /// @param asTyped       whether nothing is corrected
    record Wanted(
            String question,
            List<String> organizations,
            String kind,
            String instrument,
            String status,
            Circle circle,
            boolean asTyped) {

        /// What is asked in a search, of those to whom it is narrowed; where it is narrowed to several
        /// values of one thing, of all of them.
        static Wanted of(Asked asked) {
            var filters = asked.filters();
            return new Wanted(
                    asked.typed(),
                    List.of(),
                    only(filters, Columns.KIND),
                    only(filters, Columns.INSTRUMENT),
                    only(filters, Columns.STATUS),
                    Circle.offered(
                            only(filters, Bodies.STATE),
                            only(filters, Bodies.POPULATION),
                            only(filters, Bodies.OFFICERS)),
                    asked.asTyped());
        }

        private static String only(Filters filters, String facet) {
            var values = filters.values(facet);
            return values.size() == 1 ? values.getFirst() : "";
        }

        boolean isEmpty() {
            return question.isBlank();
        }

        /// The same about other organizations.
        Wanted about(List<String> others) {
            return new Wanted(question, others, kind, instrument, status, circle, asTyped);
        }

        /// The same with nothing corrected.
        Wanted uncorrected() {
            return new Wanted(question, organizations, kind, instrument, status, circle, true);
        }

        boolean chosen(String organization) {
            return organizations.contains(organization);
        }
    }

    /// An organization, and how many of its clauses are on the question.
    public record Voice(OrganizationSummary organization, int clauses, boolean chosen) {}

    /// A clause of an organization beside those of others, ready to be quoted.
    ///
    /// @param tie how it comes to stand there: `first`, `descent`, `recommendation`, `likeness` or `question`
    public record Quote(String organization, Citations.Cited cited, String words, String tie) {

        private static final int ROOM = 600;

        /// The words, or of a long clause, such as a table, its beginning.
        public String beginning() {
            var end = words.length() <= ROOM ? -1 : words.lastIndexOf(' ', ROOM);
            return end < 0 ? words : words.substring(0, end) + " …";
        }
    }

    /// What is said on one point, in the order of the organizations; of those who say nothing there is no
    /// quote.
    public record Point(String heading, List<Optional<Quote>> quotes) {}

    /// What else one of them says on the question.
    public record Alone(OrganizationSummary organization, List<Quote> quotes) {}

    /// What was found.
    ///
    /// @param shown   what was looked for
    /// @param corrected whether a word of the question was corrected
    /// @param holding whether there is any text of each organization that the caller may read
    /// @param narrowed to what it is narrowed, in words
    /// @param partial whether the time was up before everything was looked through
    public record Told(
            String shown,
            boolean corrected,
            List<OrganizationSummary> organizations,
            List<Boolean> holding,
            List<Point> points,
            List<Alone> alone,
            List<String> narrowed,
            boolean partial) {

        /// What is said of the n-th organization where it has no quote: that it has no text on the question, or only
        /// that nothing of it was recognized as the same point.
        public String missing(int n) {
            return isQuoted(n) ? "others.unpaired" : "others.none";
        }

        /// The names of those that hold texts, and none on the question.
        public List<String> silent() {
            return IntStream.range(0, organizations.size())
                    .filter(n -> holding.get(n) && !isQuoted(n))
                    .mapToObj(n -> organizations.get(n).name())
                    .toList();
        }

        private boolean isQuoted(int n) {
            var slug = organizations.get(n).slug();
            return points.stream().map(p -> p.quotes().get(n)).anyMatch(Optional::isPresent)
                    || alone.stream().anyMatch(a -> a.organization().slug().equals(slug));
        }
    }

    /// @param shown     what was looked for
    /// @param corrected whether a word of the question was corrected
    /// @param partial   whether the time was up before all their clauses were counted
    record Voices(List<Voice> all, String shown, boolean corrected, boolean partial) {}

    /// The organizations that fit, those with the most on the question first.
    Voices voices(Wanted wanted) {
        var counted = wanted.isEmpty()
                ? Hearing.Counted.NOTHING
                : search.read((index, readers, words) -> new Hearing(index, readers, words).counts(wanted));
        var voices = organizations.all().stream()
                .filter(o -> wanted.circle().holds(o))
                .map(o -> new Voice(o, counted.clauses().getOrDefault(o.slug(), 0), wanted.chosen(o.slug())))
                .sorted(Comparator.comparingInt(Voice::clauses).reversed())
                .toList();
        return new Voices(voices, counted.shown(), counted.corrected(), counted.partial());
    }

    /// Refuses an organization that is not there, and more than six, with [Problem.Invalid].
    Told told(Wanted wanted) {
        var named = wanted.organizations().stream().map(this::named).toList();
        if (named.size() > SideBySide.MOST) throw invalid("organizations.many", SideBySide.MOST);
        var answered = search.read((index, readers, words) -> new Hearing(index, readers, words).of(wanted));
        var answer = answered.answer();
        var points = answer.sections().stream().map(s -> point(s, named)).toList();
        return new Told(
                answered.shown(),
                answered.corrected(),
                named,
                named.stream().map(o -> answer.holding().contains(o.slug())).toList(),
                points.stream()
                        .filter(p -> p.quotes().stream().anyMatch(Optional::isPresent))
                        .toList(),
                alone(answer, named),
                narrowed(wanted),
                answered.partial());
    }

    private List<String> narrowed(Wanted wanted) {
        var words = pages.words();
        var to = new ArrayList<String>();
        if (!wanted.kind().isEmpty()) to.add(labels.of(words, Columns.KIND, wanted.kind()));
        if (!wanted.instrument().isEmpty()) to.add(labels.of(words, Columns.INSTRUMENT, wanted.instrument()));
        if (wanted.status().equals("superseded")) to.add(words.say("others.superseded"));
        else if (!wanted.status().isEmpty()) to.add(labels.of(words, Columns.STATUS, wanted.status()));
        return List.copyOf(to);
    }

    private Point point(SideBySide.Section section, List<OrganizationSummary> named) {
        var quotes = named.stream()
                .map(o -> Optional.ofNullable(section.said().get(o.slug())).flatMap(s -> quote(o, s)))
                .toList();
        return new Point(section.heading(), quotes);
    }

    private List<Alone> alone(SideBySide.Answer answer, List<OrganizationSummary> named) {
        var alone = new ArrayList<Alone>();
        for (var organization : named) {
            var quotes = answer.alone().getOrDefault(organization.slug(), List.of()).stream()
                    .flatMap(s -> quote(organization, s).stream())
                    .toList();
            if (!quotes.isEmpty()) alone.add(new Alone(organization, quotes));
        }
        return List.copyOf(alone);
    }

    private Optional<Quote> quote(OrganizationSummary organization, SideBySide.Said said) {
        var tie = said.tie().name().toLowerCase(Locale.ROOT);
        return citations
                .of(said.address(), said.clause(), said.path())
                .map(cited -> new Quote(organization.slug(), cited, said.words(), tie));
    }

    private OrganizationSummary named(String slug) {
        return organizations.find(slug).orElseThrow(() -> invalid("organization.parent", slug));
    }

    private static RuntimeException invalid(String reason, Object argument) {
        return Problem.Invalid.of("organization", reason, argument).asException();
    }
}
