-- How organizations number their resolutions, how far they have counted, and which number went to which document.
create table number_series (
    organization bigint not null references organization (id),
    kind varchar(30) not null,
    pattern varchar(60) not null,
    primary key (organization, kind)
);
create table number_counter (
    organization bigint not null references organization (id),
    kind varchar(30) not null,
    span varchar(10) not null,
    n integer not null,
    primary key (organization, kind, span)
);
create table number_given (
    organization bigint not null references organization (id),
    number varchar(100) not null,
    document bigint not null references document (id),
    primary key (organization, number),
    constraint number_document unique (document)
);
