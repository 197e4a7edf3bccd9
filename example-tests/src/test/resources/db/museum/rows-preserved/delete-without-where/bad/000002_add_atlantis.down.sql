delete from countries;
