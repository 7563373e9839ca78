package org.whereas.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.library.Documents;
import org.whereas.library.Reading;
import org.whereas.membership.Audit;
import org.whereas.membership.Deed;
import org.whereas.membership.OrganizationSummary;
import org.whereas.membership.Organizations;
import org.whereas.problem.Problem;
import org.whereas.problem.Words;
import org.whereas.text.Metadata;
import org.whereas.word.WordBook;
import org.whereas.word.WordExport;

/// Books of many documents. Runs inside its caller's transaction.
@ApplicationScoped
class Books {

    static final int MOST = 500;

    private static final Pattern ADDRESS =
            Pattern.compile("([a-z0-9-]{1,120})/([a-z0-9-]{1,120})(?:@([1-9][0-9]{0,8}))?");

    private static final int LONGEST_TITLE = 200;

    @Inject
    Jobs jobs;

    @Inject
    Documents documents;

    @Inject
    Organizations organizations;

    @Inject
    Houses houses;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /// What somebody asks for.
    ///
    /// @param notes        `text` where notes begin anew in each text, `book` where they are counted
    /// through
    /// @param documents    addresses, each with `@` and a number where it is to be a certain version
    /// @param organization whose house style it has, an address; empty for the usual one
    /// @param release      whether nothing in it may say who made it, and when
    record Wish(String title, List<String> documents, String notes, String organization, boolean release) {}

    /// Enters the making of a book. Refused without a title, without documents, with too many, with
    /// one that the caller may not read.
    JobSummary ask(Wish wish) {
        return ask(wish, Json.createObjectBuilder().build());
    }

    JobSummary ask(Wish wish, JsonObject more) {
        var title = wish.title() == null ? "" : wish.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE)
            throw Problem.Invalid.of("title", "book.title", LONGEST_TITLE).asException();
        var asked = wish.documents() == null
                ? List.<String>of()
                : wish.documents().stream().distinct().toList();
        if (asked.isEmpty() || asked.size() > MOST)
            throw Problem.Invalid.of("documents", "book.documents", MOST).asException();
        var all = Json.createArrayBuilder();
        for (var address : asked) all.add(reading(address).named());
        var parameters = Json.createObjectBuilder(more)
                .add("documents", all)
                .add("release", wish.release())
                .add("notes", "book".equals(wish.notes()) ? "book" : "text")
                .add("organization", wish.organization() == null ? "" : wish.organization());
        return jobs.ask(new Jobs.Request(BookJob.NAME, 0, title, parameters.build()));
    }

    /// A text of a book.
    ///
    /// @param named the address, with its version where a certain one was asked for
    record Chosen(String named, Reading reading) {}

    /// What an address names, with `@` and a number for a certain version; refused as not found where
    /// the caller may not read it.
    Chosen reading(String asked) {
        var address = address(asked);
        var document = documents.readable(address.group(1), address.group(2));
        if (address.group(3) == null) return new Chosen(document.address(), documents.read(document));
        var number = Integer.parseInt(address.group(3));
        return new Chosen(document.address() + "@" + number, documents.read(document, number));
    }

    private static Matcher address(String asked) {
        var address = ADDRESS.matcher(asked == null ? "" : asked.strip());
        if (!address.matches())
            throw Problem.Invalid.of("documents", "book.address", String.valueOf(asked))
                    .asException();
        return address;
    }

    /// The address with the version that the caller is shown under it now.
    String pinned(String asked) {
        var reading = reading(asked).reading();
        return reading.summary().address() + "@" + reading.revision().number();
    }

    /// Refused as not found where the caller may not read what an address names.
    void check(String asked) {
        var address = address(asked);
        var document = documents.readable(address.group(1), address.group(2));
        if (address.group(3) != null && !documents.mayRead(document, Integer.parseInt(address.group(3))))
            throw new Problem.NotFound("version", asked).asException();
    }

    /// Writes a book of texts that are read one after another.
    void write(String title, JsonObject parameters, List<String> addresses, OutputStream out) throws IOException {
        var house = organizations.find(parameters.getString("organization", ""));
        var matter = new ArrayList<WordBook.Matter>();
        if (parameters.containsKey("meeting"))
            matter.addAll(new MeetingMatter(parameters.getJsonObject("meeting"), Words.ENGLISH)
                    .of(addresses.stream()
                            .map(it -> Metadata.of(reading(it).reading().text()))
                            .toList()));
        var release = parameters.getBoolean("release", false);
        WordBook.write(
                settings(title, parameters, house, addresses.size()),
                () -> addresses.stream()
                        .map(it -> entry(reading(it).reading(), release))
                        .iterator(),
                matter,
                out);
    }

    private WordBook.Entry entry(Reading reading, boolean release) {
        var document = reading.summary();
        var number = reading.revision().number();
        if (!documents.isOpen(document, number))
            audit.enter(Deed.UNPOSTED_FILE_MADE, document.organization().id(), document.address(), number, "book");
        var words = Words.ENGLISH;
        var source = new WordExport.Source(
                "", "", "", "", document.created(), reading.revision().at());
        var settings = new WordExport.Settings(
                document.organization().name(),
                words.say("kind." + document.kind()),
                words.say("status." + document.status()),
                false,
                source,
                org.whereas.word.Words.of(words::pattern));
        return new WordBook.Entry(reading.text(), release ? settings.released() : settings);
    }

    private WordBook.Settings settings(
            String title, JsonObject parameters, Optional<OrganizationSummary> house, int count) {
        var words = Words.ENGLISH;
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US));
        var source = new WordExport.Source(
                "", "", "", house.map(OrganizationSummary::name).orElse("Whereas"), now, now);
        var file = new WordExport.Settings(
                        house.map(OrganizationSummary::name).orElse(""),
                        words.say("book.kind"),
                        "",
                        false,
                        source,
                        org.whereas.word.Words.of(words::pattern))
                .in(houses.style(house));
        var release = parameters.getBoolean("release", false);
        var texts = words.say("book.count", count);
        return new WordBook.Settings(
                title,
                release ? List.of(texts) : List.of(texts, day),
                parameters.getString("notes", "text").equals("book"),
                parameters.containsKey("meeting"),
                release ? file.released() : file);
    }
}
