-- What the families of models are made of, kept beside the texts so that 2,000 copies are compared at once. All of it
-- follows from the texts and can be made anew from them. Rows are kept of two versions of each copy: the newest, which
-- its own people see, and the posted one, which everybody sees.

-- How far a version of a copy is from the version of the model on which it rests.
create table drift (
    document bigint not null references document (id),
    number integer not null,
    rests integer not null,
    adapted integer not null,
    added integer not null,
    left_out integer not null,
    words integer not null,
    lost integer not null,
    primary key (document, number)
);

-- What each clause of it says, by the SHA-256 of its words; empty where the clause is left out.
create table clause_wording (
    document bigint not null references document (id),
    number integer not null,
    clause varchar(64) not null,
    hash varchar(64) not null,
    primary key (document, number, clause)
);

-- The words of a hash. Two who save the same new words at once may both write them; that does no harm.
create sequence kept_wording_seq start with 50 increment by 50;
create table kept_wording (
    id bigint primary key,
    hash varchar(64) not null,
    words text not null
);
create index kept_wording_hash on kept_wording (hash);

-- What has to be looked at again because something above it changed: a recommendation that a clause carries out, or the
-- model of a copy. The constraint keeps the same cause from being entered twice. The hashes are of kept wordings.
create sequence review_seq start with 50 increment by 50;
create table review (
    id bigint primary key,
    version integer not null,
    organization bigint not null references organization (id),
    document bigint not null references document (id),
    clause varchar(64) not null,
    cause varchar(30) not null,
    subject varchar(250) not null,
    cause_key varchar(64) not null,
    before_hash varchar(64) not null,
    after_hash varchar(64) not null,
    state varchar(20) not null,
    reason varchar(2000) not null,
    settled_by varchar(200) not null,
    settled timestamp with time zone,
    at timestamp with time zone not null,
    constraint review_once unique (document, clause, cause, subject, cause_key)
);
create index review_organization on review (organization, state);

-- What each recommendation said in the catalogue when it was last looked at.
create table recommendation_seen (
    recommendation varchar(120) primary key,
    document bigint not null,
    hash varchar(64) not null
);
