alter type file_state add value 'lost';
