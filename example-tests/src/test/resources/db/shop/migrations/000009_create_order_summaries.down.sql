drop view order_summaries;
