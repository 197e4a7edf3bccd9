package dev.palindrome.database.postgresql.catalog;

/**
 * Privileges on what initdb made, where they are no longer those that it gave: a dump tells them, too. Of the information schema it
 * is not known what initdb gave; that is left to the census, as a dump leaves it out.
 */
final class InitialQueries {

    static final ObjectQuery PRIVILEGES = new ObjectQuery("pg_init_privs", """
            select 'privileges' as kind, 'on ' || g.target as name,
                coalesce((select string_agg(a::text, ', ' order by a::text collate "C") from unnest(g.given) a), 'none') as "privileges"
            from (
                select pg_describe_object('pg_proc'::regclass, p.oid, 0) as target, p.proacl as given,
                    coalesce(i.initprivs, acldefault('f', p.proowner)) as initial
                from pg_proc p
                left join pg_init_privs i on i.classoid = 'pg_proc'::regclass and i.objoid = p.oid and i.objsubid = 0
                where p.oid < 16384 and p.proacl is distinct from i.initprivs
                union all
                select pg_describe_object('pg_class'::regclass, c.oid, 0), c.relacl,
                    coalesce(i.initprivs, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))
                from pg_class c
                left join pg_init_privs i on i.classoid = 'pg_class'::regclass and i.objoid = c.oid and i.objsubid = 0
                where c.oid < 16384 and c.relnamespace = 11 and c.relacl is distinct from i.initprivs
                union all
                select pg_describe_object('pg_class'::regclass, a.attrelid, a.attnum), a.attacl, i.initprivs
                from pg_attribute a
                left join pg_init_privs i on i.classoid = 'pg_class'::regclass and i.objoid = a.attrelid and i.objsubid = a.attnum
                where a.attrelid < 16384 and a.attacl is distinct from i.initprivs
                union all
                select pg_describe_object('pg_type'::regclass, t.oid, 0), t.typacl, acldefault('T', t.typowner)
                from pg_type t
                where (t.oid < 16384 or t.typrelid <> 0) and t.typacl is not null
                and not exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c')
                union all
                select pg_describe_object('pg_language'::regclass, l.oid, 0), l.lanacl,
                    coalesce(i.initprivs, acldefault('l', l.lanowner))
                from pg_language l
                left join pg_init_privs i on i.classoid = 'pg_language'::regclass and i.objoid = l.oid
                where l.oid < 16384 and l.lanacl is distinct from i.initprivs
                union all
                select pg_describe_object('pg_namespace'::regclass, n.oid, 0), n.nspacl,
                    coalesce(i.initprivs, acldefault('n', n.nspowner))
                from pg_namespace n
                left join pg_init_privs i on i.classoid = 'pg_namespace'::regclass and i.objoid = n.oid
                where n.oid = 11 and n.nspacl is distinct from i.initprivs) g
            where (select string_agg(a::text, ', ' order by a::text collate "C") from unnest(g.given) a)
                is distinct from (select string_agg(a::text, ', ' order by a::text collate "C") from unnest(g.initial) a)
            and not (g.given is null and g.initial is null)
            """);

    private InitialQueries() {}
}
