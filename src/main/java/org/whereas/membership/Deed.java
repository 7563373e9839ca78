package org.whereas.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is recorded of what people and programs do: everything that changes something or lets somebody in, and files
/// of unposted texts that leave the house, for they cannot be called back. Reading is not recorded.
public enum Deed {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSION_ENDED,
    SESSIONS_ENDED,
    PASSWORD_CHANGED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    INVITED,
    INVITATION_WITHDRAWN,
    JOINED,
    ROLE_CHANGED,
    MEMBERSHIP_ENDED,
    ORGANIZATION_FOUNDED,
    ORGANIZATION_CHANGED,
    FOUNDING_OFFERED,
    DOCUMENT_MADE,
    COPY_MADE,
    TEXT_SAVED,
    FIELDS_FILLED,
    CHOICES_MADE,
    UPDATE_TAKEN_IN,
    UPDATE_DECIDED,
    UPDATE_ANSWERED,
    NUMBERS_FIXED,
    MODEL_FOLLOWED,
    PAIRING_KEPT,
    NUMBER_GIVEN,
    NUMBERING_SET,
    COVERAGE_JUDGED,
    DEVIATION_EXPLAINED,
    COUNSEL_NOTED,
    COUNSEL_NOTES_INCLUDED,
    REVIEW_SETTLED,
    STATUS_MOVED,
    POSTED,
    CLOSED,
    UNPOSTED_FILE_MADE,
    FILE_RETURNED,
    RETURN_TAKEN,
    ARCHIVE_MADE,
    DOCUMENT_RESTORED,
    SEARCHES_FORGOTTEN,
    SEARCH_KEPT,
    SEARCH_CHANGED,
    SEARCH_DROPPED,
    INDEX_RENEWED,
    JOB_ASKED,
    JOB_STOPPED;

    /// As it is written in addresses and data: `text-saved`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Deed> of(String word) {
        return Stream.of(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }

    /// Whether it changes who belongs to an organization, and as what.
    public boolean isAboutPeople() {
        return this == JOINED || this == ROLE_CHANGED || this == MEMBERSHIP_ENDED || this == ORGANIZATION_FOUNDED;
    }
}
