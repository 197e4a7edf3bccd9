alter table owner add first_owner text not null default '${first-owner}';
