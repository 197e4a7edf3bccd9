--- values that are not the same
-- sql
varchar(20)|''|null
varchar(20)|'a'|'A'
varchar(20)|'a'|'a '
varchar(20)|' a'|'a'
varchar(20)|'ss'|'ß'
varchar(20)|'é'|'e'
varchar(20)|'NULL'|null
varchar(20)|'1'|'01'
integer|0|null
integer|1|-1
decimal(10, 2)|1.00|1.01
double precision|0.1|0.10000000000000002
double precision|1e300|1.0000000000000002e300
date|'2020-01-01'|'2020-01-02'
