drop function mood_of(integer);
drop type mood;
