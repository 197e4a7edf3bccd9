delete from settings where name = 'museum-theme';
delete from themes where name = 'museum';
