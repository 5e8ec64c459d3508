-- What sellers offer. A style is a product master, its variants are what is ordered; both are numbered by one sequence of ours, so that
-- rows become visible in their order.
insert into sequences values ('products', 1);

create table styles (
  merchant_id {int} not null references merchants (id),
  id {int} not null,
  style_key text not null,
  status text not null check (status in ('draft', 'pending_approval', 'rejected', 'pending_active', 'active', 'inactive', 'problem')),
  -- Since when it has this status.
  status_at {int} not null,
  category {int} not null,
  -- Countries that it is sold in, as a list in JSON; null: everywhere.
  countries text,
  -- Its variants, and those of them that lack something which an active one must have.
  variants {int} not null check (variants > 0),
  incomplete {int} not null check (incomplete between 0 and variants),
  -- Reasons and message in JSON, while it is rejected.
  rejection text,
  primary key (merchant_id, id),
  check ((rejection is not null) = (status = 'rejected')),
  check (status <> 'active' or incomplete = 0),
  check (status <> 'problem' or incomplete > 0)
) {strict_clustered_changing};
create unique index styles_key on styles (merchant_id, style_key);
create index styles_status on styles (merchant_id, status, id);
create unique index styles_id on styles (id);
-- What waits for the operator, whichever seller has it.
create index styles_by_status on styles (status, id);

-- Kept apart like those of orders: settling and searching move few bytes.
create table style_details (
  merchant_id {int} not null,
  style_id {int} not null,
  details text not null,
  primary key (merchant_id, style_id),
  foreign key (merchant_id, style_id) references styles (merchant_id, id)
) {strict};

create table variants (
  merchant_id {int} not null,
  id {int} not null,
  style_id {int} not null,
  -- That of its style, which lists are narrowed to.
  status text not null,
  sku text not null,
  has_image {int} not null check (has_image in (0, 1)),
  quantity {int} check (quantity >= 0),
  -- When the seller says that the quantity was so.
  stock_valid_at {int},
  -- The countries with a retail price, ascending, with commas between.
  priced text not null,
  primary key (merchant_id, id),
  foreign key (merchant_id, style_id) references styles (merchant_id, id)
) {strict_clustered_changing};
create unique index variants_sku on variants (merchant_id, sku);
create index variants_style on variants (merchant_id, style_id, id);
create index variants_status on variants (merchant_id, status, id);

create table variant_details (
  merchant_id {int} not null,
  variant_id {int} not null,
  details text not null,
  primary key (merchant_id, variant_id),
  foreign key (merchant_id, variant_id) references variants (merchant_id, id)
) {strict};

-- In cents. A price that was removed keeps its row while the time of its last update is known, so that an older one is not applied.
create table prices (
  merchant_id {int} not null,
  variant_id {int} not null,
  country text not null,
  retail {int} check (retail > 0),
  sale {int} check (sale > 0 and sale <= retail),
  valid_at {int},
  primary key (merchant_id, variant_id, country),
  foreign key (merchant_id, variant_id) references variants (merchant_id, id),
  check (retail is not null or (sale is null and valid_at is not null))
) {strict_clustered_changing};

-- What was ever ordered of a seller: such a variant cannot be deleted.
create table ordered_skus (
  merchant_id {int} not null references merchants (id),
  sku text not null,
  primary key (merchant_id, sku)
) {strict_clustered};
insert into ordered_skus select distinct merchant_id, sku from ({skus_of_orders}) x;

-- What an event of products is about: a style, or variants as a list in JSON.
alter table events add column style_key text;
alter table events add column skus text;
