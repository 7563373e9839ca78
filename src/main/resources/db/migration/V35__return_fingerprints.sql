-- By what a decision is found again where a newer program reads other proposals out of the same file: a hash of what was
-- decided about. Null for decisions of before, which are found by their place. Places may then be those of other
-- proposals, so one may be there twice; that nothing is decided twice is seen to under the lock of the return.
alter table word_return_decision add column fingerprint varchar(64);
alter table word_return_decision drop constraint word_return_decision_place;
