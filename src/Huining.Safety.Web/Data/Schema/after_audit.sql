-- The audit trail: append only and chained. Run after the migrations, again and again without harm.

-- Every line takes the next place in the chain under one lock that lasts until commit, so the chain never forks,
-- whoever writes and by whichever way (EF, COPY, psql).
create or replace function audit_chain() returns trigger language plpgsql as $$
declare
    last_seq bigint;
    last_hash bytea;
begin
    perform pg_advisory_xact_lock(620422, 1);
    select seq, hash into last_seq, last_hash from audit_entries order by seq desc limit 1;
    new.seq := coalesce(last_seq, 0) + 1;
    new.previous_hash := coalesce(last_hash, ''::bytea);
    new.hash := audit_hash(new);
    return new;
end $$;

-- Columns in a fixed order, each preceded by its length, so that no two lines share a text.
create or replace function audit_hash(e audit_entries) returns bytea language sql stable as $$
    select sha256(e.previous_hash || convert_to(string_agg(length(coalesce(part, '')) || ':' || coalesce(part, ''), '' order by place), 'UTF8'))
    from unnest(array[
        e.seq::text, e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor_id::text, e.actor_name,
        e.actor_roles, e.address, e.request_id, e.act, e.sentence, e.reason, e.record_type, e.record_id::text,
        e.record_version::text, e.record_title, e.changes, encode(e.digest, 'hex'), e.township_code, e.sector_code,
        e.enterprise_id::text]) with ordinality as parts(part, place)
$$;

create or replace function audit_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entries is append only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

drop trigger if exists audit_chain on audit_entries;
create trigger audit_chain before insert on audit_entries for each row execute function audit_chain();
drop trigger if exists audit_refuse_change on audit_entries;
create trigger audit_refuse_change before update or delete on audit_entries for each row execute function audit_refuse();
drop trigger if exists audit_refuse_truncate on audit_entries;
create trigger audit_refuse_truncate before truncate on audit_entries for each statement execute function audit_refuse();
