-- How an organization's Word files look: one of those that ship, or a Word file of its own.
create table house_style (
    organization bigint primary key references organization (id),
    version integer not null,
    chosen varchar(20) not null,
    file_name varchar(200) not null,
    content bytea not null,
    sha256 varchar(64) not null,
    changed timestamp with time zone not null
);
