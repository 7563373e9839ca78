-- Under which edition of the merge what is kept of its results was made. A start with another edition empties
-- update_count, so that nothing is told that the merge of now would not find.
create table merge_edition (
    edition integer not null
);

-- What the copy said when a clause of its update was decided; not known of what was decided before this.
alter table update_decision add column ours text;
