-- A limit has the name of its operation.
update merchants set limits = replace(replace(replace(limits,
    '"cancel_orders":', '"cancel":'), '"ship_orders":', '"ship":'), '"return_orders":', '"return":')
  where limits <> '{}';
