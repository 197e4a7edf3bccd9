drop cast (integer as mood);
drop function mood_of(integer);
drop type mood;
