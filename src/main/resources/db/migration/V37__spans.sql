-- What a clause carries out, and what it says, is kept once for all the versions in which it stays so: from the version
-- `since` to the version `until`, 2147483647 while it still is so. A save writes rows only of clauses that it changes.
drop index meeting_recommendation;
alter table meeting rename to meeting_by_version;
create table meeting (
    document bigint not null references document (id),
    clause varchar(64) not null,
    recommendation varchar(120) not null,
    since integer not null,
    until integer not null,
    constraint meeting_span primary key (document, clause, recommendation, since)
);
insert into meeting (document, clause, recommendation, since, until)
    select document, clause, recommendation, min(number), case when max(number) = newest then 2147483647 else max(number) end
    from (
        select m.document, m.clause, m.recommendation, m.number, d.number as newest,
            m.number - row_number() over (partition by m.document, m.clause, m.recommendation order by m.number) as span
        from meeting_by_version m join document d on d.id = m.document
    ) as each_version
    group by document, clause, recommendation, newest, span;
drop table meeting_by_version;
create index meeting_recommendation on meeting (recommendation);

-- What is kept beside the texts is made anew after the next start.
drop table clause_wording;
create table clause_wording (
    document bigint not null references document (id),
    clause varchar(64) not null,
    hash varchar(64) not null,
    since integer not null,
    until integer not null,
    constraint clause_wording_span primary key (document, clause, since)
);
delete from departed;
delete from drift;
