package org.whereas.tailoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whereas.library.Descent;
import org.whereas.library.Reading;
import org.whereas.library.Typesetter;
import org.whereas.problem.Problem;
import org.whereas.web.Arrival;
import org.whereas.web.Listing;
import org.whereas.web.Pages;

/// Answers with the ledger of a copy in the format that was asked for.
@RequestScoped
class LedgerAnswer {

    @Inject
    Deviations deviations;

    @Inject
    Descent descent;

    @Inject
    CounselNotes notes;

    @Inject
    Typesetter typesetter;

    @Inject
    Arrival arrival;

    @Inject
    Pages pages;

    Response of(Reading copy, DeviationsAsked asked, UriInfo uri) {
        if (copy.summary().isCopy() && descent.model(copy).isEmpty())
            throw new Problem.NotFound("model", copy.summary().address()).asException();
        var all = deviations.of(copy);
        var rows = asked.narrowed(all);
        return switch (asked.format()) {
            case "json" -> json(copy, all, rows, asked.paging(), uri);
            case "csv" -> csv(copy, rows, List.of());
            case "docx" -> word(copy, rows, List.of());
            default ->
                throw Problem.Invalid.of("format", "coverage.format", asked.format())
                        .asException();
        };
    }

    /// How many clauses stand in each state, how many lack a reason, and how many reasons are to be
    /// checked.
    static Map<String, Long> counts(List<Deviation> all) {
        var counts = new LinkedHashMap<String, Long>();
        for (var state : Deviation.State.values())
            counts.put(
                    state.word(), all.stream().filter(d -> d.state() == state).count());
        counts.put("lacking", all.stream().filter(Deviation::lacksReason).count());
        counts.put("to-check", all.stream().filter(Deviation::isToCheck).count());
        return counts;
    }

    private Response json(Reading copy, List<Deviation> all, List<Deviation> rows, Listing.Asked asked, UriInfo uri) {
        var items = rows.stream()
                .skip(asked.offset())
                .limit(asked.size())
                .map(DeviationView.Row::of)
                .toList();
        var paged = new Listing<>(items, rows.size(), asked.page(), asked.size());
        var model = descent.model(copy);
        var ledger = new DeviationView.Ledger(
                copy.summary().address(),
                copy.revision().number(),
                model.map(m -> m.summary().address()).orElse(""),
                model.map(m -> m.revision().number()).orElse(0),
                counts(all),
                items,
                rows.size(),
                asked.page(),
                asked.size());
        return Response.fromResponse(paged.answer(uri))
                .entity(ledger)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    /// The ledger with counsel's notes in it, for somebody who may and has confirmed the warning. It is
    /// recorded.
    Response forCounsel(Reading copy, String format, boolean understood) {
        if (!understood)
            throw Problem.Invalid.of("/understood", "deviation.understood").asException();
        var wanted = format == null ? "" : format;
        if (!wanted.equals("csv") && !wanted.equals("docx"))
            throw Problem.Invalid.of("/format", "coverage.format", wanted).asException();
        var rows = deviations.of(copy).stream().filter(d -> d.state().differs()).toList();
        var noted = notes.included(copy.summary(), wanted);
        return wanted.equals("csv") ? csv(copy, rows, noted) : word(copy, rows, noted);
    }

    private Response csv(Reading copy, List<Deviation> rows, List<CounselNotes.Note> noted) {
        var table = LedgerCsv.of(copy.summary(), rows, noted, pages.words());
        return file(table, LedgerCsv.TYPE, name(copy, noted) + ".csv");
    }

    private Response word(Reading copy, List<Deviation> rows, List<CounselNotes.Note> noted) {
        var words = pages.words();
        var report = LedgerReport.of(copy.summary().title(), rows, noted, words);
        var address = URI.create(arrival.link(copy.summary().path() + "/deviations"));
        var file = typesetter.wide(report, copy.summary().organization(), words.say("tailoring.ledger.kind"), address);
        return file(file, Typesetter.WORD, name(copy, noted) + ".docx");
    }

    private static String name(Reading copy, List<CounselNotes.Note> noted) {
        return copy.summary().slug() + (noted.isEmpty() ? "-deviations" : "-deviations-confidential");
    }

    static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
