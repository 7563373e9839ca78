package org.whereas.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/// A Word file that came back. Its bytes are kept until everything in it is decided.
@Entity(name = "WordReturn")
@Table(name = "word_return")
class WordReturnRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_return_seq")
    @SequenceGenerator(name = "word_return_seq", sequenceName = "word_return_seq", allocationSize = 50)
    Long id;

    @Version
    int version;

    long document;

    /// Counted from 1 in each document.
    @Column(name = "number")
    int number;

    String name;

    /// The version of the document that the file was made of.
    int base;

    long member;

    @Column(name = "member_name")
    String memberName;

    @Column(name = "at")
    Instant at;

    /// How many things it proposes.
    int total;

    byte[] content;
    Instant closed;

    protected WordReturnRow() {}

    WordReturnRow(long document, int number, Brought brought) {
        this.document = document;
        this.number = number;
        this.name = brought.name();
        this.base = brought.base();
        this.total = brought.total();
        this.content = brought.content();
        this.member = brought.member();
        this.memberName = brought.memberName();
        this.at = brought.at();
    }

    /// A file and who brought it.
    record Brought(String name, byte[] content, int base, int total, long member, String memberName, Instant at) {}

    /// A newer program may find more or fewer.
    void proposes(int things) {
        total = things;
    }

    void close(Instant now) {
        closed = now;
        content = null;
    }
}
