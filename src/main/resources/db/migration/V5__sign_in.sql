-- Signing in by an account elsewhere (OpenID Connect), and a new password by a link that works once.

create sequence identity_seq start with 50 increment by 50;
create sequence handshake_seq start with 50 increment by 50;

-- An account elsewhere that a member signs in with. Issuer and subject are compared by the hash of both, so exactly,
-- whatever the database thinks of upper case, accents and blanks.
create table connected_identity (
    id bigint primary key,
    version integer not null,
    hash varchar(64) not null,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    name varchar(200) not null,
    member_id bigint not null references member (id),
    created timestamp with time zone not null,
    constraint connected_identity_hash unique (hash)
);
create index connected_identity_member on connected_identity (member_id);

-- A sign-in elsewhere that has begun and not yet come back. Its row is taken away when it comes back, whatever
-- comes of it.
create table handshake (
    id bigint primary key,
    hash varchar(64) not null,
    browser varchar(64) not null,
    nonce varchar(64) not null,
    verifier varchar(64) not null,
    purpose varchar(20) not null,
    member_id bigint references member (id),
    link_id bigint,
    back varchar(2000) not null,
    expires timestamp with time zone not null,
    constraint handshake_hash unique (hash)
);
create index handshake_expires on handshake (expires);

-- For whom a link for a new password is.
alter table sign_in_link add column member_id bigint references member (id);
create index sign_in_link_member on sign_in_link (member_id);
