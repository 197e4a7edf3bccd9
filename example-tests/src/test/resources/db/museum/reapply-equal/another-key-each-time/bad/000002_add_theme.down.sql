delete from settings where name = 'museum-theme';
