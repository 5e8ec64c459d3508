-- Links that let somebody fetch a file once without a key, for a minute: the SHA-256 of what is in the link, and whose key asked for it.
create table downloads (
  hash {bytes} primary key,
  key_id {int} not null references api_keys (id),
  path text not null,
  expires_at {int} not null
) {strict_clustered};
create index downloads_expiry on downloads (expires_at);
create index downloads_key on downloads (key_id);
