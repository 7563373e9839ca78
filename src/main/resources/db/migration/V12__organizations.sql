-- What organizations say of themselves beyond their charter, and invitations to found one.

-- A department of a city: whom it says it belongs to, and whether that one agreed.
alter table organization add column parent_id bigint references organization (id);
alter table organization add column parent_agreed boolean default false not null;
-- Language tags with a space between: en-US es
alter table organization add column languages varchar(400) default '' not null;
create index organization_parent on organization (parent_id);

-- A league invites those who are not here yet: the link founds an organization with these facts, once.
create sequence founding_offer_seq start with 50 increment by 50;
create table founding_offer (
    id bigint primary key,
    version integer not null,
    hash varchar(64) not null,
    league_id bigint not null references organization (id),
    offered_by bigint not null references member (id),
    email varchar(200) not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    kind varchar(40) not null,
    state varchar(2),
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    founded_id bigint references organization (id),
    constraint founding_offer_hash unique (hash)
);
create index founding_offer_league on founding_offer (league_id, slug);
