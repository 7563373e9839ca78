-- How many clauses wait for a person in an update: found by merging three texts that never change, and kept by their
-- numbers, so that a row says nothing of any other versions. Two who count at once may both write it; that does no harm.
-- Whoever changes how texts are merged empties the table in a migration: it is filled again after the next start.
create table update_count (
    document bigint not null references document (id),
    number integer not null,
    rests integer not null,
    offered integer not null,
    clashes integer not null
);
create index update_count_document on update_count (document);
