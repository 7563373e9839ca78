package org.whereas.membership;

import org.whereas.problem.Words;

/// Something to be sent by mail. Fired as an event it goes out once the running transaction is committed, or not at
/// all.
record Letter(String to, String subject, String text) {

    Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// @param from who invites
    /// @param link the whole address of the link
    static Letter invitation(String to, String from, String organization, String link) {
        return of(to, "invitation", organization, from, link);
    }

    /// For whoever shall found an organization.
    static Letter offer(String to, String from, String organization, String link) {
        return of(to, "offer", organization, from, link);
    }

    static Letter password(String to, String link) {
        return of(to, "password", link);
    }

    private static Letter of(String to, String kind, Object... said) {
        var words = Words.ENGLISH;
        return new Letter(to, words.say("mail." + kind + ".subject", said), words.say("mail." + kind + ".text", said));
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
