-- Who there is: organizations, members, what they may do, and how they prove who they are.
-- One dialect for H2 and PostgreSQL. A secret is kept as its SHA-256 only.
-- Sequences count in fifties, and the number they give is the last of its fifty.

create sequence organization_seq start with 50 increment by 50;
create sequence member_seq start with 100 increment by 50;
create sequence membership_seq start with 50 increment by 50;
create sequence session_seq start with 50 increment by 50;
create sequence api_token_seq start with 50 increment by 50;
create sequence sign_in_link_seq start with 50 increment by 50;
create sequence sign_in_failure_seq start with 50 increment by 50;

create table organization (
    id bigint primary key,
    version integer not null,
    slug varchar(60) not null,
    name varchar(200) not null,
    kind varchar(40) not null,
    state varchar(2),
    population varchar(40),
    officers varchar(40),
    description varchar(2000),
    shipped boolean not null,
    created timestamp with time zone not null,
    constraint organization_slug unique (slug)
);

-- The sign-in name is kept in lower case.
create table member (
    id bigint primary key,
    version integer not null,
    name varchar(200) not null,
    email varchar(200) not null,
    password varchar(200),
    disabled boolean not null,
    site_administrator boolean not null,
    created timestamp with time zone not null,
    constraint member_email unique (email)
);

-- Whoever presents the bootstrap token acts as this member, who cannot sign in by password.
insert into member (id, version, name, email, password, disabled, site_administrator, created)
values (1, 1, 'Bootstrap administrator', 'bootstrap', null, false, true, current_timestamp);

create table membership (
    id bigint primary key,
    version integer not null,
    member_id bigint not null references member (id),
    organization_id bigint not null references organization (id),
    role varchar(20) not null,
    created timestamp with time zone not null,
    constraint membership_once unique (member_id, organization_id)
);
create index membership_organization on membership (organization_id);

create table session (
    id bigint primary key,
    version integer not null,
    hash varchar(64) not null,
    member_id bigint not null references member (id),
    created timestamp with time zone not null,
    last_used timestamp with time zone not null,
    ends timestamp with time zone not null,
    user_agent varchar(300) not null,
    address varchar(64) not null,
    constraint session_hash unique (hash)
);
create index session_member on session (member_id);
create index session_ends on session (ends);

create table api_token (
    id bigint primary key,
    version integer not null,
    hash varchar(64) not null,
    member_id bigint not null references member (id),
    name varchar(100) not null,
    scopes varchar(100) not null,
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    last_used timestamp with time zone,
    revoked timestamp with time zone,
    constraint api_token_hash unique (hash)
);
create index api_token_member on api_token (member_id);

create table sign_in_link (
    id bigint primary key,
    version integer not null,
    hash varchar(64) not null,
    purpose varchar(30) not null,
    invited_by bigint references member (id),
    organization_id bigint references organization (id),
    role varchar(20),
    email varchar(200),
    created timestamp with time zone not null,
    expires timestamp with time zone not null,
    used timestamp with time zone,
    constraint sign_in_link_hash unique (hash)
);
create index sign_in_link_organization on sign_in_link (organization_id);

-- One row for each time signing in failed lately, for an account and for a network address: answers grow slower, nothing
-- is locked. The subject is a hash, for people type all sorts of things where a name is asked.
create table sign_in_failure (
    id bigint primary key,
    subject varchar(64) not null,
    failed timestamp with time zone not null
);
create index sign_in_failure_subject on sign_in_failure (subject, failed);
create index sign_in_failure_failed on sign_in_failure (failed);
