alter type order_status add value 'returned' after 'shipped';
