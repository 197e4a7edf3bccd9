drop view open_loans;
