-- The operator's catalogue, replaced whole: one row, or none before the first time. The hash of the document is its version: what has been
-- made of a document can be kept under it, whichever database it came from.
create table catalogue (
  id {int} primary key check (id = 1),
  hash text not null,
  put_at {int} not null,
  document text not null
) {strict};

-- An order may have several invoices, each with a name. `upload` counts the uploads of an order, so that the newest is known while a clock
-- stands still.
create table named_invoices (
  merchant_id {int} not null,
  order_id {int} not null,
  name text not null,
  upload {int} not null,
  uploaded_at {int} not null,
  pdf {bytes} not null,
  primary key (merchant_id, order_id, name),
  foreign key (merchant_id, order_id) references orders (merchant_id, id)
) {strict_clustered};
insert into named_invoices
  select merchant_id, order_id, 'invoice', 1, uploaded_at, pdf from invoices;
drop table invoices;
alter table named_invoices rename to invoices;

-- Files that the operator lays out for a merchant. What they hold is read at a download alone, so it stands last.
create table reports (
  merchant_id {int} not null references merchants (id),
  id {int} not null unique,
  type text not null check (type in ('SELLABLE_STOCK', 'WAREHOUSE_MOVEMENTS', 'DAC7')),
  file_name text not null,
  report_date text not null,
  created_at {int} not null,
  updated_at {int} not null,
  content {bytes} not null,
  primary key (merchant_id, id)
) {strict_clustered};
insert into sequences values ('reports', 1);
