package org.whereas.library;

import java.time.LocalDate;
import org.whereas.membership.Status;

/// A version has moved from one status to another. Told in the transaction that moves it, so that what has to happen
/// with it, such as fixing the printed numbers of a text that comes into force, happens with it or not at all.
///
/// @param reading   the version, with the document as it stands now
/// @param effective from which day it holds; null where nobody said
public record StatusMoved(Reading reading, Status from, Status to, LocalDate effective) {

    /// Whether the version comes into force by this, for the first time or again.
    public boolean comesIntoForce() {
        return to == Status.IN_FORCE && from != Status.IN_FORCE;
    }
}
