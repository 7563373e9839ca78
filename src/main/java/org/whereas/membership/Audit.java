package org.whereas.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.whereas.web.Closing;

/// The record of who did what. An entry is written in the transaction of what it tells of, so there is neither one
/// without the other; entries are numbered and sealed in the order of commits. Only inserts: no way leads to a change.
@ApplicationScoped
public class Audit {

    /// Before the change feed: see [Closing].
    private static final int PLACE = 1;

    private static final String SOFTWARE = "Whereas";

    @Inject
    Closing closing;

    @Inject
    Caller caller;

    @Inject
    Event<Recorded> recorded;

    @Inject
    Clock clock;

    /// What is recorded of a deed.
    ///
    /// @param organization 0 where it is about none
    /// @param subject      a document's address or somebody's name; no words of a text, for others read the record
    ///     than the text
    /// @param number       the version, 0 where it is about none
    public record Entry(Deed deed, long organization, String subject, int number, String details) {}

    private record Pending(Entry entry, Instant at, long member, String name, String address) {
        AuditLine line(long n) {
            return new AuditLine(
                    n,
                    at,
                    member,
                    name,
                    address,
                    entry.deed().word(),
                    entry.organization(),
                    entry.subject(),
                    entry.number(),
                    entry.details());
        }
    }

    /// Records what the caller does, as one of the last statements of the running transaction.
    public void enter(Deed deed, long organization, String subject, int number, String details) {
        var name = caller.signedIn() || !caller.address().isEmpty() ? caller.name() : SOFTWARE;
        enter(new Entry(deed, organization, subject, number, details), caller.member(), name);
    }

    /// Records what the caller does that is about no document.
    public void enter(Deed deed, long organization, String subject, String details) {
        enter(deed, organization, subject, 0, details);
    }

    /// Records what somebody does who is not signed in yet, or of whom only this is known.
    void enter(Deed deed, Member who, String details) {
        enter(new Entry(deed, 0, who.email, 0, details), who.id, who.name);
    }

    /// The same in an organization, which they enter by it.
    void enter(Deed deed, Member who, long organization, String subject, String details) {
        enter(new Entry(deed, organization, subject, 0, details), who.id, who.name);
    }

    private void enter(Entry entry, long member, String name) {
        closing.<Pending>list(PLACE, Audit::write)
                .add(new Pending(entry, clock.instant(), member, name, caller.address()));
        recorded.fire(new Recorded(entry.deed(), entry.organization()));
    }

    private static void write(Connection connection, List<Pending> entries) throws SQLException {
        try (var update = connection.prepareStatement("update audit_counter set n = n + ? where id = 1")) {
            update.setInt(1, entries.size());
            update.executeUpdate();
        }
        try (var last = connection.prepareStatement("select n, seal from audit_counter where id = 1");
                var row = last.executeQuery()) {
            row.next();
            write(connection, entries, row.getLong(1) - entries.size(), row.getString(2));
        }
    }

    private static void write(Connection connection, List<Pending> entries, long last, String sealed)
            throws SQLException {
        var seal = sealed;
        try (var insert = connection.prepareStatement("""
                insert into audit (n, at, member, name, address, act, organization, subject, number, details, \
                before_seal, seal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var i = 0; i < entries.size(); i++) {
                var line = entries.get(i).line(last + i + 1);
                var next = line.seal(seal);
                fill(insert, line, seal, next);
                seal = next;
            }
            insert.executeBatch();
        }
        try (var update = connection.prepareStatement("update audit_counter set seal = ? where id = 1")) {
            update.setString(1, seal);
            update.executeUpdate();
        }
    }

    private static void fill(java.sql.PreparedStatement insert, AuditLine line, String before, String seal)
            throws SQLException {
        insert.setLong(1, line.n());
        insert.setObject(2, OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC));
        insert.setLong(3, line.member());
        insert.setString(4, line.name());
        insert.setString(5, line.address());
        insert.setString(6, line.act());
        insert.setLong(7, line.organization());
        insert.setString(8, line.subject());
        insert.setInt(9, line.number());
        insert.setString(10, line.details());
        insert.setString(11, before);
        insert.setString(12, seal);
        insert.addBatch();
    }
}
