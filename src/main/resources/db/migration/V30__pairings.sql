-- How far somebody is with setting a policy beside a model: the model's section for each of ours, those to be taken in and
-- those looked at, until the policy follows the model.
create table pairing (
    document bigint primary key references document (id),
    model bigint not null references document (id),
    choices text not null,
    author bigint not null,
    author_name varchar(200) not null,
    at timestamp with time zone not null
);
