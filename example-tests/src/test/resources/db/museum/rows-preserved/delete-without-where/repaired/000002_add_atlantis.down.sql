delete from countries where code = 'XA';
