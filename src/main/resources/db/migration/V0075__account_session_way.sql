-- How a session was opened. Of those that are open nobody knows: they count as opened by a password.
alter table account_session add column way text not null default 'password';
