-- A batch is made to suffer by rules of the sandbox, which no transaction of a shop knows of.
alter table batches drop column chosen_fault;
drop table chosen_faults;
