delete from countries where code = 'XM';
