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
import org.whereas.job.JobSummary;
import org.whereas.job.Jobs;
import org.whereas.library.DocumentSummary;
import org.whereas.library.Documents;
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
    /// @param organization whose house style it has, an address; empty for the usual one
    record Wish(String title, List<String> documents, String notes, String organization) {}

    /// Enters the making of a book. Refused without a title, without documents, with too many, with
    /// one that the caller
    /// may not read.
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
        for (var address : asked) all.add(readable(address).address());
        var parameters = Json.createObjectBuilder(more)
                .add("documents", all)
                .add("notes", "book".equals(wish.notes()) ? "book" : "text")
                .add("organization", wish.organization() == null ? "" : wish.organization());
        return jobs.ask(new Jobs.Request(BookJob.NAME, 0, title, parameters.build()));
    }

    private DocumentSummary readable(String address) {
        var parts = address == null ? new String[0] : address.strip().split("/");
        if (parts.length != 2)
            throw Problem.Invalid.of("documents", "book.address", String.valueOf(address))
                    .asException();
        return documents.readable(parts[0], parts[1]);
    }

    /// Writes a book; what is not open to the caller any more is left out.
    void write(String title, JsonObject parameters, List<String> addresses, OutputStream out) throws IOException {
        var house = organizations.find(parameters.getString("organization", ""));
        var readable = addresses.stream()
                .flatMap(address -> documents.find(part(address, 0), part(address, 1)).stream())
                .toList();
        var matter = new ArrayList<WordBook.Matter>();
        if (parameters.containsKey("meeting"))
            matter.addAll(new MeetingMatter(parameters.getJsonObject("meeting"), Words.ENGLISH)
                    .of(readable.stream()
                            .map(it -> Metadata.of(documents.read(it).text()))
                            .toList()));
        WordBook.write(
                settings(title, parameters, house, readable.size()),
                () -> readable.stream().map(this::entry).iterator(),
                matter,
                out);
    }

    private static String part(String address, int place) {
        return address.split("/")[place];
    }

    private WordBook.Entry entry(DocumentSummary document) {
        var reading = documents.read(document);
        var number = reading.revision().number();
        if (!documents.isOpen(document, number))
            audit.enter(Deed.UNPOSTED_FILE_MADE, document.organization().id(), document.address(), number, "book");
        var words = Words.ENGLISH;
        var source = new WordExport.Source(
                "", "", "", "", document.created(), reading.revision().at());
        return new WordBook.Entry(
                reading.text(),
                new WordExport.Settings(
                        document.organization().name(),
                        words.say("kind." + document.kind()),
                        words.say("status." + document.status()),
                        false,
                        source,
                        org.whereas.word.Words.of(words::pattern)));
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
        return new WordBook.Settings(
                title,
                List.of(words.say("book.count", count), day),
                parameters.getString("notes", "text").equals("book"),
                parameters.containsKey("meeting"),
                file);
    }
}
