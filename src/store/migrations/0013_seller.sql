-- The key that made a key, where a seller did. Keys of before are the operator's.
alter table api_keys add column made_by {int};
create index api_keys_made_by on api_keys (made_by) where made_by is not null;
