-- A session's key is locked for its terms from now on; those that stood before would not open. Everyone signs in again.
delete from access.session;
