package org.whereas.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes along the record from its first entry to its last and finds what was changed, removed or put in behind the
/// software's back.
final class AuditChain {

    private static final int NAMED = 100;

    private final List<Damage> damages = new ArrayList<>();
    private long read;
    private long last;
    private String seal = "";

    /// What is wrong with an entry.
    ///
    /// @param what `changed`, `missing` (before it), `not-following` or `end`
    /// @param n    the number of the entry
    record Damage(String what, long n, Optional<AuditLine> line) {}

    /// The next entry, in the order of their numbers.
    void follow(AuditLine line, String before, String sealed) {
        read++;
        if (line.n() != last + 1) damage("missing", line.n(), line);
        else if (!before.equals(seal)) damage("not-following", line.n(), line);
        if (!line.seal(before).equals(sealed)) damage("changed", line.n(), line);
        last = line.n();
        seal = sealed;
    }

    /// What the counter says of the end of the record.
    void end(long counted, String sealed) {
        if (counted != last || !sealed.equals(seal)) damages.add(new Damage("end", counted, Optional.empty()));
    }

    long read() {
        return read;
    }

    /// The first hundred damages.
    List<Damage> damages() {
        return damages.stream().limit(NAMED).toList();
    }

    String seal() {
        return seal;
    }

    private void damage(String what, long n, AuditLine line) {
        if (damages.size() < NAMED) damages.add(new Damage(what, n, Optional.of(line)));
    }
}
