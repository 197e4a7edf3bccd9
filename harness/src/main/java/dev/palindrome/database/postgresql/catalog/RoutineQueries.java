package dev.palindrome.database.postgresql.catalog;

/** Functions, procedures, aggregates, and what calls them: triggers, event triggers, rules, policies. */
final class RoutineQueries {

    /** Defaults are left out: what is said of a routine is what its author said. The constructors of range types are the type's. */
    static final ObjectQuery ROUTINES = new ObjectQuery("pg_proc", """
            select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end as kind,
                p.oid, p.oid::regprocedure as name, l.lanname as "language",
                pg_get_function_arguments(p.oid) as "arguments",
                pg_get_function_result(p.oid) as "result",
                case when p.prokind <> 'a' then coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end as "body",
                p.probin as "library",
                case p.prokind when 'a' then (
                    select concat_ws(', ', 'kind ' || a.aggkind::text, 'direct ' || a.aggnumdirectargs,
                        'sfunc ' || a.aggtransfn::text, 'stype ' || format_type(a.aggtranstype, null),
                        'sspace ' || nullif(a.aggtransspace, 0), 'finalfunc ' || nullif(a.aggfinalfn::text, '-'),
                        'finalfunc_extra ' || a.aggfinalextra, 'finalfunc_modify ' || a.aggfinalmodify::text,
                        'combinefunc ' || nullif(a.aggcombinefn::text, '-'), 'serialfunc ' || nullif(a.aggserialfn::text, '-'),
                        'deserialfunc ' || nullif(a.aggdeserialfn::text, '-'), 'initcond ' || quote_literal(a.agginitval),
                        'msfunc ' || nullif(a.aggmtransfn::text, '-'), 'minvfunc ' || nullif(a.aggminvtransfn::text, '-'),
                        'mstype ' || format_type(nullif(a.aggmtranstype, 0), null), 'msspace ' || nullif(a.aggmtransspace, 0),
                        'mfinalfunc ' || nullif(a.aggmfinalfn::text, '-'), 'mfinalfunc_extra ' || a.aggmfinalextra,
                        'mfinalfunc_modify ' || a.aggmfinalmodify::text, 'minitcond ' || quote_literal(a.aggminitval),
                        'sortop ' || nullif(a.aggsortop, 0)::regoperator::text)
                    from pg_aggregate a where a.aggfnoid = p.oid) end as "steps",
                case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end as "volatility",
                case p.proparallel when 's' then 'safe' when 'r' then 'restricted' end as "parallel",
                case when p.proisstrict then 'true' end as "strict",
                case when p.prosecdef then 'true' end as "security definer",
                case when p.proleakproof then 'true' end as "leakproof",
                case when p.prokind = 'w' then 'true' end as "window",
                case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then p.procost end as "cost",
                case when p.proretset and p.prorows <> 1000 then p.prorows end as "rows",
                case when p.prosupport <> 0 then p.prosupport::regproc end as "support",
                {list p.proconfig settings},
                (select string_agg(format_type(t, null), ', ' order by n)
                 from unnest(p.protrftypes) with ordinality as u (t, n)) as "transforms",
                pg_get_userbyid(p.proowner) as "owner",
                {privileges p.proacl f p.proowner} as "privileges"
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            join pg_language l on l.oid = p.prolang
            where p.oid >= 16384 and {not system n} and {not of extension pg_proc p.oid}
            and p.oid not in (select d.objid from pg_depend d where d.classid = 'pg_proc'::regclass and d.deptype = 'i')
            """, Refinements::routine);

    /**
     * The server's own triggers, which enforce foreign keys, count with the constraint. Before 15 those that a partition has of its
     * parent pass for the server's own as well, and only they have a parent there.
     */
    static final ObjectQuery TRIGGERS = new ObjectQuery("pg_trigger", """
            select 'trigger' as kind, t.tgrelid as relation, t.oid, quote_ident(t.tgname) as part,
                t.tgfoid::regprocedure as needs,
                pg_get_triggerdef(t.oid) as "definition",
                case when t.tgparentid <> 0 then 'true' end as "inherited",
                case t.tgenabled when 'O' then 'origin' when 'D' then 'disabled' when 'A' then 'always' else 'replica' end
                    as "enabled"
            from pg_trigger t
            where not t.tgisinternal
            or t.tgparentid <> 0 -- before 15
            """);

    static final ObjectQuery EVENT_TRIGGERS = new ObjectQuery("pg_event_trigger", """
            select 'event trigger' as kind, t.oid, quote_ident(t.evtname) as name,
                t.evtevent as "event", t.evtfoid::regprocedure as "function", t.evtfoid::regprocedure as needs, array_to_string(t.evttags, ', ') as "tags",
                case t.evtenabled when 'O' then 'origin' when 'D' then 'disabled' when 'A' then 'always' else 'replica' end
                    as "enabled",
                pg_get_userbyid(t.evtowner) as "owner"
            from pg_event_trigger t
            where {not of extension pg_event_trigger t.oid}
            """);

    static final ObjectQuery RULES = new ObjectQuery("pg_rewrite", """
            select 'rule' as kind, w.ev_class as relation, w.oid, quote_ident(w.rulename) as part,
                pg_get_ruledef(w.oid) as "definition",
                case w.ev_enabled when 'O' then 'origin' when 'D' then 'disabled' when 'A' then 'always' else 'replica' end
                    as "enabled"
            from pg_rewrite w
            where w.oid >= 16384 and w.rulename <> '_RETURN'
            """);

    static final ObjectQuery POLICIES = new ObjectQuery("pg_policy", """
            select 'policy' as kind, p.polrelid as relation, p.oid, quote_ident(p.polname) as part,
                case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
                    else 'all' end as "command",
                case when not p.polpermissive then 'true' end as "restrictive",
                (select string_agg(case o when 0 then 'public' else quote_ident(pg_get_userbyid(o)) end, ', '
                    order by pg_get_userbyid(o) collate "C")
                 from unnest(p.polroles) o) as "roles",
                pg_get_expr(p.polqual, p.polrelid) as "using",
                pg_get_expr(p.polwithcheck, p.polrelid) as "with check"
            from pg_policy p
            """);

    private RoutineQueries() {}
}
