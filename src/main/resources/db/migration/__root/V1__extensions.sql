-- Lets an exclusion constraint compare a plain column together with a range of time: no double booking.
create extension if not exists btree_gist;
