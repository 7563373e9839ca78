-- What people decided about an update before it is taken in: kept clause by clause with the wordings they saw, so that a
-- decision holds as long as its clause stays what it was.
create sequence update_decision_seq start with 50 increment by 50;
create table update_decision (
    id bigint primary key,
    document bigint not null references document (id),
    clause varchar(300) not null,
    take varchar(10) not null,
    words text not null,
    kind varchar(30) not null,
    reason varchar(4000) not null,
    base text not null,
    model text not null,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null,
    constraint update_decision_once unique (document, clause)
);

-- An update that an organization declined or put off: an answer to one version of the model.
create sequence update_answer_seq start with 50 increment by 50;
create table update_answer (
    id bigint primary key,
    document bigint not null references document (id),
    number integer not null,
    answer varchar(20) not null,
    reason varchar(2000) not null,
    until date,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null,
    constraint update_answer_once unique (document)
);

create index document_origin_number on document (origin, origin_number);
create index document_organization_origin on document (organization, origin);
