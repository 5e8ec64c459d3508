-- The names of operations and events are those that the program knows: a new one needs no change of the database.
alter table batches drop constraint batches_operation_check;
alter table chosen_faults drop constraint chosen_faults_operation_check;
alter table events drop constraint events_event_check;
