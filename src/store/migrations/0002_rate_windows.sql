-- Where several processes count the calls of a key together. Losing it begins new windows and nothing else, so PostgreSQL keeps it
-- out of its log.
create {unlogged} table rate_windows (
  key_id {int} not null,
  operation text not null,
  began_at {int} not null,
  most {int} not null,
  before {int} not null,
  calls {int} not null,
  primary key (key_id, operation)
) {strict_clustered};
