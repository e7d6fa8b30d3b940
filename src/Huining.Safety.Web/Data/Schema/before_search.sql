-- Substring search in Chinese. Most Chinese words have two characters, which pg_trgm can't serve, so every
-- searchable text keeps its pairs of neighbouring characters in an array with a GIN index.
create extension if not exists pg_trgm;

create or replace function bigrams(t text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct substr(t, i, 2)), '{}')
    from generate_series(1, length(t) - 1) i
    where substr(t, i, 2) !~ '\s'
$$;
