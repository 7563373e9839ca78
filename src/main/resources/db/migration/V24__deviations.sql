-- Why copies differ from their models, clause by clause. Rows are inserted once and never changed: the newest row of a
-- clause counts. `number` is the version for which it was written; `copy_words` and `model_words` are the SHA-256 of both
-- wordings then, so that it is seen when either says something else.
create sequence deviation_reason_seq start with 50 increment by 50;
create table deviation_reason (
    id bigint primary key,
    document bigint not null references document (id),
    clause varchar(64) not null,
    turn integer not null,
    number integer not null,
    kind varchar(20) not null,
    explanation varchar(4000) not null,
    copy_words char(64) not null,
    model_words char(64) not null,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null,
    constraint deviation_reason_turn unique (document, clause, turn)
);

-- What counsel says of a deviation, apart from what the public reads: no list, index, feed or file is made from this
-- table, but the one that somebody permitted asks for and that is recorded. The newest row of an author counts.
create sequence counsel_note_seq start with 50 increment by 50;
create table counsel_note (
    id bigint primary key,
    document bigint not null references document (id),
    clause varchar(64) not null,
    note varchar(8000) not null,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null
);
create index counsel_note_document on counsel_note (document, clause);

-- The first version of a copy is made from a version of its model: that one is its second parent, as the version that
-- was taken in is of every update. So it is known of each version on which one of the model it rests.
update revision set second_parent = coalesce((
        select model.id from document copy join revision model
        on model.document = copy.origin and model.number = copy.origin_number where copy.id = revision.document), 0)
    where number = 1 and second_parent = 0 and document in (select id from document where origin <> 0);
