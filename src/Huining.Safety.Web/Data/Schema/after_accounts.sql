-- 三员分立: system, security and audit administration go with no other role in one account, and enterprise roles with
-- no role of supervision. The application refuses it first (Roles.WhyNotTogether); this holds whatever writes.
-- Checked at commit, one change of an account at a time, so that two at once can't slip past each other. (A lock on the
-- account's row would meet the key locks of the inserts and end in a deadlock.)
create or replace function account_roles_apart() returns trigger language plpgsql as $$
declare
    codes text[];
begin
    perform pg_advisory_xact_lock(hashtextextended(new.user_id::text, 620422));
    select array_agg(r.name) into codes from account_roles a join roles r on r.id = a.role_id where a.user_id = new.user_id;
    if cardinality(codes) > 1 and codes && array['SYS_ADMIN', 'SEC_ADMIN', 'SEC_AUDITOR'] then
        raise exception 'account % may not combine %', new.user_id, codes using errcode = 'check_violation', constraint = 'ck_account_roles_administrations';
    end if;
    if codes && array['ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY'] and not codes <@ array['ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY'] then
        raise exception 'account % may not combine %', new.user_id, codes using errcode = 'check_violation', constraint = 'ck_account_roles_enterprise';
    end if;
    return null;
end $$;

drop trigger if exists account_roles_apart on account_roles;
create constraint trigger account_roles_apart after insert or update on account_roles
    deferrable initially deferred for each row execute function account_roles_apart();
