-- Documents and what becomes of them. One dialect for H2 and PostgreSQL.
create sequence document_seq start with 50 increment by 50;
create sequence revision_seq start with 50 increment by 50;

create table document (
    id bigint primary key,
    version integer not null,
    organization bigint not null references organization (id),
    slug varchar(120) not null,
    kind varchar(30) not null,
    title varchar(500) not null,
    summary varchar(4000) not null,
    topics varchar(2000) not null,
    source varchar(120) not null,
    language varchar(35) not null,
    status varchar(20) not null,
    held boolean not null,
    number integer not null,
    posted integer not null,
    root bigint not null,
    origin bigint not null,
    origin_number integer not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    constraint document_address unique (organization, slug)
);
create index document_changed on document (changed);
create index document_root on document (root);
create index document_origin on document (origin);

-- Insert-only: nothing ever changes or removes a row.
create table revision (
    id bigint primary key,
    document bigint not null references document (id),
    number integer not null,
    parent integer not null,
    second_parent bigint not null,
    sha256 char(64) not null,
    author bigint not null,
    author_name varchar(200) not null,
    message varchar(2000) not null,
    markdown text not null,
    at timestamp with time zone not null,
    constraint revision_number unique (document, number)
);

-- Every clause id that a document ever used, so that none is given twice.
create table used_ids (
    document bigint primary key references document (id),
    ids text not null
);

-- The change feed: numbers follow the order of commits, because one row is updated last in every transaction.
create table feed_counter (
    id integer primary key,
    n bigint not null
);
insert into feed_counter (id, n) values (1, 0);
create table feed (
    n bigint primary key,
    kind varchar(20) not null,
    document bigint not null,
    organization bigint not null,
    at timestamp with time zone not null
);

-- What was last loaded from each shipped file.
create table shipped_file (
    path varchar(300) primary key,
    sha256 char(64) not null,
    document bigint not null references document (id),
    number integer not null
);

-- Every version that was ever opened to everyone, and how its author graded it for those who hold copies. Insert-only.
create sequence posting_seq start with 50 increment by 50;
create table posting (
    id bigint primary key,
    document bigint not null references document (id),
    number integer not null,
    status varchar(20) not null,
    open boolean not null,
    grade varchar(20) not null,
    why varchar(2000) not null,
    author bigint not null,
    at timestamp with time zone not null
);
create index posting_document on posting (document, number);
