-- Word files that came back. The file is kept until everything in it is decided.
create sequence word_return_seq start with 50 increment by 50;
create table word_return (
    id bigint primary key,
    version integer not null,
    document bigint not null references document (id),
    number integer not null,
    name varchar(300) not null,
    base integer not null,
    member bigint not null,
    member_name varchar(200) not null,
    at timestamp with time zone not null,
    total integer not null,
    content bytea,
    closed timestamp with time zone,
    constraint word_return_number unique (document, number)
);
-- What was decided of each proposal, once.
create sequence word_return_decision_seq start with 50 increment by 50;
create table word_return_decision (
    id bigint primary key,
    word_return bigint not null references word_return (id),
    place integer not null,
    take varchar(10) not null,
    number integer not null,
    member bigint not null,
    member_name varchar(200) not null,
    at timestamp with time zone not null,
    constraint word_return_decision_place unique (word_return, place)
);
