package org.whereas.membership;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of the record as it is read. Rows are written by [Audit] alone, and nothing changes or removes one.
@Entity(name = "AuditEntry")
@Cacheable(false)
@Table(name = "audit")
class AuditEntry {

    @Id
    long n;

    @Column(name = "at")
    Instant at;

    long member;
    String name;
    String address;
    String act;
    long organization;
    String subject;

    @Column(name = "number")
    int number;

    String details;

    @Column(name = "before_seal")
    String before;

    String seal;

    protected AuditEntry() {}

    AuditLine line() {
        return new AuditLine(n, at, member, name, address, act, organization, subject, number, details);
    }
}
