-- What an embedded database knows of itself, one row, so that a copy of its file without the log is told from a whole one
-- (installation.ts). PostgreSQL keeps its log itself; there is no row there.
create table installation (
  one {int} primary key check (one = 1),
  id text not null,
  -- Counted up, about once a second, by what is committed.
  commits {int} not null check (commits >= 0),
  -- From the start of a server to its clean stop the newest commits may be in the log alone.
  in_use {int} not null check (in_use in (0, 1))
) {strict};
