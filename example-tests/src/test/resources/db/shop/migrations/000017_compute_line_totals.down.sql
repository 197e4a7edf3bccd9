alter table order_items drop column line_total_cents;
