-- Answers already given under an Idempotency-Key, kept for 24 hours.
create sequence kept_answer_seq start with 50 increment by 50;
create table kept_answer (
    id bigint primary key,
    caller varchar(200) not null,
    address varchar(2000) not null,
    idempotency_key varchar(200) not null,
    body_sha256 char(64) not null,
    status integer not null,
    location varchar(2000) not null,
    etag varchar(200) not null,
    body text not null,
    at timestamp with time zone not null,
    constraint kept_answer_key unique (caller, address, idempotency_key)
);
