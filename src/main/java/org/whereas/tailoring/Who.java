package org.whereas.tailoring;

import org.whereas.membership.Caller;

/// Who says something: for what is done in the background, the person who asked for it.
///
/// @param member the id of their account
public record Who(long member, String name) {

    public static Who of(Caller caller) {
        return new Who(caller.member(), caller.name());
    }
}
