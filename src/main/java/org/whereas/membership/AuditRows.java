package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whereas.problem.Problem;
import org.whereas.web.Csv;
import org.whereas.web.Listing;

/// The record as pages and files show it: with the organization's address in the place of its number.
@ApplicationScoped
public class AuditRows {

    /// The most entries of one file; older ones come with a narrower filter.
    static final int MOST = 50_000;

    @Inject
    AuditLog log;

    @Inject
    Organizations organizations;

    /// One entry.
    ///
    /// @param member       0 for nobody signed in
    /// @param address      the network address it came from
    /// @param action       what was done, a word such as `text-saved`
    /// @param organization the address of the organization it is about; empty where it is about none
    /// @param subject      a document's address or somebody's name
    /// @param revision     the version, 0 where it is about none
    /// @param seal         the SHA-256 of the entry and of the seal before it
    public record Row(
            long n,
            String at,
            long member,
            String name,
            String address,
            String action,
            String organization,
            String subject,
            int revision,
            String details,
            String seal) {

        public Instant moment() {
            return Instant.parse(at);
        }
    }

    /// What is looked for, as it was asked; days are written 2026-11-30.
    public record Asked(String person, String action, String document, String from, String to) {
        public Asked {
            person = person == null ? "" : person;
            action = action == null ? "" : action;
            document = document == null ? "" : document;
            from = from == null ? "" : from;
            to = to == null ? "" : to;
        }

        /// Refuses what is no day and no action.
        AuditLog.Filter filter(long organization) {
            if (!action.isEmpty() && Deed.of(action).isEmpty())
                throw Problem.Invalid.of("action", "audit.action", action).asException();
            var end = day("to", to);
            return new AuditLog.Filter(
                    organization,
                    person,
                    action,
                    document,
                    start(day("from", from)),
                    end == null ? null : start(end.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        private static LocalDate day(String name, String written) {
            if (written.isBlank()) return null;
            try {
                return LocalDate.parse(written.strip());
            } catch (DateTimeException none) {
                throw Problem.Invalid.of(name, "day", written).asException();
            }
        }
    }

    long count(AuditLog.Filter filter) {
        return log.count(filter);
    }

    /// A page of entries as the API gives it.
    Response list(AuditLog.Filter filter, Listing.Asked asked, UriInfo uri) {
        var items = page(filter, asked.offset(), asked.size());
        return new Listing<>(items, count(filter), asked.page(), asked.size()).answer(uri);
    }

    /// Entries as a file; refuses a format that there is not.
    Response file(AuditLog.Filter filter, String name, String format) {
        var answer = switch (format) {
            case "csv" -> Response.ok(csv(filter), "text/csv;charset=UTF-8");
            case "json" -> Response.ok(page(filter, 0, MOST), MediaType.APPLICATION_JSON);
            default ->
                throw Problem.Invalid.of("format", "audit.format", format).asException();
        };
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + name + "." + format + "\"")
                .build();
    }

    /// Entries, the newest first.
    List<Row> page(AuditLog.Filter filter, int first, int size) {
        var known = new HashMap<Long, String>();
        return log.page(filter, first, size).stream()
                .map(entry -> row(entry, known))
                .toList();
    }

    /// The newest fifty thousand as a table for spreadsheets; what one of them would take for a formula is defused.
    String csv(AuditLog.Filter filter) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of(
                "n",
                "at",
                "member",
                "name",
                "address",
                "action",
                "organization",
                "subject",
                "version",
                "details",
                "seal"));
        page(filter, 0, MOST).forEach(r -> rows.add(cells(r)));
        return Csv.of(rows);
    }

    private static List<?> cells(Row r) {
        return Stream.of(
                        r.n(),
                        r.at(),
                        r.member(),
                        r.name(),
                        r.address(),
                        r.action(),
                        r.organization(),
                        r.subject(),
                        r.revision(),
                        r.details(),
                        r.seal())
                .toList();
    }

    private Row row(AuditEntry e, Map<Long, String> known) {
        var organization = e.organization == 0
                ? ""
                : known.computeIfAbsent(
                        e.organization, id -> organizations.of(id).slug());
        return new Row(
                e.n,
                e.at.toString(),
                e.member,
                e.name,
                e.address,
                e.act,
                organization,
                e.subject,
                e.number,
                e.details,
                e.seal);
    }
}
