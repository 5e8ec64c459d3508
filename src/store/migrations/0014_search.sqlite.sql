-- What an order's number and customer key contain: an index of all their runs of three characters, in which a text is found as a phrase. It
-- holds no text, and triggers keep it, so that no statement has to know of it. The merchant is a run of three characters as well, so that a
-- search reads the places of one merchant: the id in base 4,096, as characters from U+4E00 on.
create virtual table order_search using fts5(
  merchant, order_number, customer_key, content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1'
);

create trigger order_details_searched after insert on order_details begin
  insert into order_search (rowid, merchant, order_number, customer_key) values (
    new.order_id, char(19968 + (new.merchant_id >> 24), 19968 + (new.merchant_id >> 12 & 4095), 19968 + (new.merchant_id & 4095)),
    lower(new.order_number), lower(new.customer_key));
end;

create trigger order_details_not_searched after delete on order_details begin
  insert into order_search (order_search, rowid, merchant, order_number, customer_key) values (
    'delete', old.order_id, char(19968 + (old.merchant_id >> 24), 19968 + (old.merchant_id >> 12 & 4095), 19968 + (old.merchant_id & 4095)),
    lower(old.order_number), lower(old.customer_key));
end;

create trigger order_details_searched_anew after update of merchant_id, order_id, order_number, customer_key on order_details begin
  insert into order_search (order_search, rowid, merchant, order_number, customer_key) values (
    'delete', old.order_id, char(19968 + (old.merchant_id >> 24), 19968 + (old.merchant_id >> 12 & 4095), 19968 + (old.merchant_id & 4095)),
    lower(old.order_number), lower(old.customer_key));
  insert into order_search (rowid, merchant, order_number, customer_key) values (
    new.order_id, char(19968 + (new.merchant_id >> 24), 19968 + (new.merchant_id >> 12 & 4095), 19968 + (new.merchant_id & 4095)),
    lower(new.order_number), lower(new.customer_key));
end;

insert into order_search (rowid, merchant, order_number, customer_key)
  select order_id, char(19968 + (merchant_id >> 24), 19968 + (merchant_id >> 12 & 4095), 19968 + (merchant_id & 4095)),
    lower(order_number), lower(customer_key)
  from order_details order by order_id;
