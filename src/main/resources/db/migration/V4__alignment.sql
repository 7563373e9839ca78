-- Which clause of which version carries out which recommendation; read from the texts, kept here to be asked quickly.
create table meeting (
    document bigint not null references document (id),
    number integer not null,
    clause varchar(64) not null,
    recommendation varchar(120) not null,
    primary key (document, number, clause, recommendation)
);
create index meeting_recommendation on meeting (recommendation);
