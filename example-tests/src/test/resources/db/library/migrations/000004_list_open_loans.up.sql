create view open_loans as
select loans.id, books.title, loans.reader, loans.due
from loans
join books on books.id = loans.book_id
where loans.returned is null;
