-- Each version stands somewhere on its own: a new draft does not take the version in force out of force.
alter table document add column in_force integer default 0 not null;

-- What everybody else sees of a document: what its posted version says of itself, not what a newer draft does.
alter table document add column open_kind varchar(30) default '' not null;
alter table document add column open_title varchar(500) default '' not null;
alter table document add column open_summary varchar(4000) default '' not null;
alter table document add column open_topics varchar(2000) default '' not null;
alter table document add column open_source varchar(120) default '' not null;
alter table document add column open_language varchar(35) default '' not null;
alter table document add column open_status varchar(20) default '' not null;
alter table document add column open_held boolean default true not null;
alter table document add column open_changed timestamp with time zone;
update document set in_force = posted where status = 'in-force' and posted > 0;
update document set in_force = number where status = 'in-force' and posted = 0;
update document set open_kind = kind, open_title = title, open_summary = summary, open_topics = topics,
    open_source = source, open_language = language, open_status = status, open_held = held, open_changed = changed
    where posted > 0;

-- The moves of a document in their order, with who made them and from which day they hold.
alter table posting add column turn integer default 0 not null;
alter table posting add column author_name varchar(200) default '' not null;
alter table posting add column effective date;
update posting set turn = (select count(*) from posting before where before.document = posting.document and before.id <= posting.id);
update posting set author_name = coalesce((select name from member where member.id = posting.author), 'Whereas');
create unique index posting_turn on posting (document, turn);

-- The record of who did what. Insert-only: nothing ever changes or removes a row. Each row is sealed with the SHA-256 of
-- itself and of the seal before it; the last seal stands in the counter, so that a missing end is seen too.
create table audit_counter (
    id integer primary key,
    n bigint not null,
    seal varchar(64) not null
);
insert into audit_counter (id, n, seal) values (1, 0, '');
create table audit (
    n bigint primary key,
    at timestamp with time zone not null,
    member bigint not null,
    name varchar(200) not null,
    address varchar(64) not null,
    act varchar(40) not null,
    organization bigint not null,
    subject varchar(300) not null,
    number integer not null,
    details varchar(500) not null,
    before_seal varchar(64) not null,
    seal varchar(64) not null
);
create index audit_organization on audit (organization, n);
create index audit_member on audit (member);
create index audit_at on audit (at);
create index audit_subject on audit (subject);
