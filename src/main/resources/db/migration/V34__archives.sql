-- What an item of long work made for another item of the same job, in pieces; taken away with the job's file.
create table job_piece (
    job bigint not null references job (id),
    name varchar(300) not null,
    place integer not null,
    content bytea not null,
    primary key (job, name, place)
);

-- The other version that was taken in with a version, where that one is not here: the version came out of an archive,
-- and the document it names did not. Insert-only.
create table revision_elsewhere (
    revision bigint primary key references revision (id),
    document varchar(250) not null,
    number integer not null,
    sha256 varchar(64) not null
);
