-- What an order's number and customer key contain: both in lower case (of ASCII), with an index of all their runs of three characters. Its rows
-- (`order_search_content`: `c0`, `c1`, `c2`) are narrow, so that going through all of them is quick too. Triggers keep it, so that no statement
-- has to know of it. The merchant is a run of three characters as well: its id in base 4,096, as characters from U+4E00 on.
create virtual table order_search using fts5(
  merchant, order_number, customer_key, columnsize = 0, detail = column, tokenize = 'trigram case_sensitive 1'
);

create trigger order_details_searched after insert on order_details begin
  insert into order_search (rowid, merchant, order_number, customer_key) values (
    new.order_id, char(19968 + (new.merchant_id >> 24), 19968 + (new.merchant_id >> 12 & 4095), 19968 + (new.merchant_id & 4095)),
    lower(new.order_number), lower(new.customer_key));
end;

create trigger order_details_not_searched after delete on order_details begin
  delete from order_search where rowid = old.order_id;
end;

create trigger order_details_searched_anew after update of order_number, customer_key on order_details begin
  update order_search set order_number = lower(new.order_number), customer_key = lower(new.customer_key) where rowid = old.order_id;
end;

insert into order_search (rowid, merchant, order_number, customer_key)
  select order_id, char(19968 + (merchant_id >> 24), 19968 + (merchant_id >> 12 & 4095), 19968 + (merchant_id & 4095)),
    lower(order_number), lower(customer_key)
  from order_details order by order_id;
