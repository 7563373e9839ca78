-- What persons say of alignments: that a changed clause still carries a recommendation out or no longer does, or that a
-- recommendation does not apply to their organization. Insert-only; the newest row counts, as long as the words are the
-- same that it was given for. `document` is 0 and `clause` empty where it is about the organization.
create sequence judgement_seq start with 50 increment by 50;
create table judgement (
    id bigint primary key,
    organization bigint not null references organization (id),
    document bigint not null,
    clause varchar(64) not null,
    recommendation varchar(120) not null,
    verdict varchar(20) not null,
    clause_words char(64) not null,
    recommendation_words char(64) not null,
    reason varchar(2000) not null,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null
);
create index judgement_document on judgement (document, recommendation);
create index judgement_organization on judgement (organization, document);

-- Which versions state recommendations; read from the texts, kept here so that the catalogue need not open every text.
create table stating (
    document bigint not null references document (id),
    number integer not null,
    primary key (document, number)
);
insert into stating (document, number)
select document, number from revision where markdown like '% rec=%';
