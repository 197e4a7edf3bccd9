drop operator === (text, text);
drop function same_name(text, text);
