-- What people looked for lately, and the searches that they keep.
create sequence recent_search_seq start with 50 increment by 50;
create table recent_search (
    id bigint primary key,
    version integer not null,
    member bigint not null references member (id),
    words varchar(256) not null,
    at timestamp with time zone not null
);
create index recent_search_member on recent_search (member, at);

-- A search is kept as the part of its address behind the question mark; of its feed's secret only the hash is kept.
create sequence kept_search_seq start with 50 increment by 50;
create table kept_search (
    id bigint primary key,
    version integer not null,
    member bigint not null references member (id),
    name varchar(80) not null,
    question varchar(2000) not null,
    created timestamp with time zone not null,
    looked timestamp with time zone not null,
    -- what its keeper has seen of its results, as a list of numbers with a space between
    seen text not null,
    feed varchar(64),
    constraint kept_search_name unique (member, name),
    constraint kept_search_feed unique (feed)
);
