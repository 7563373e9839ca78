-- Which clauses of a copy differ from its model: few of many, so that it is found quickly which one all copies change most.
create table departed (
    document bigint not null references document (id),
    number integer not null,
    clause varchar(64) not null,
    primary key (document, number, clause)
);

-- What is kept beside the texts is made anew after the next start, with these rows.
delete from clause_wording;
delete from drift;
