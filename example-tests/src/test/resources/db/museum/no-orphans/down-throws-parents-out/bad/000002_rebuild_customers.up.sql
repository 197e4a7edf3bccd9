alter table customers add column region text;
