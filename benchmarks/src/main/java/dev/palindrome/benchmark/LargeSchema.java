package dev.palindrome.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A folder as golang-migrate has it, whose first migrations make many tables and have no down, so that they do not count; each of
 * those that follow changes one table, every time in another way.
 */
final class LargeSchema {

    private static final int TABLES_A_MIGRATION = 200;

    /** One table in so many has a trigger, a view and a comment besides. */
    private static final int ONE_IN = 10;

    /** A key, ten more columns, three indexes with the key's, a foreign key, a check. */
    private static final String TABLE = """
            create table t%1$d (
                id bigserial primary key, parent bigint %2$s, name text not null default 'x', code varchar(20), amount numeric(12, 2),
                state int not null default 0 check (state >= 0), made timestamptz not null default now(), seen timestamptz, note text,
                data jsonb, flag boolean);
            create index t%1$d_name on t%1$d (name);
            create index t%1$d_made on t%1$d (state, made);
            """;

    private static final String BESIDES = """
            create trigger t%1$d_seen before update on t%1$d for each row execute function seen();
            create view v%1$d as select id, name, amount from t%1$d where flag;
            comment on table t%1$d is 'table %1$d';
            comment on column t%1$d.state is 'state of %1$d';
            """;

    private static final String FUNCTION = """
            create function seen() returns trigger language plpgsql as 'begin new.seen := now(); return new; end';
            """;

    private record Change(String up, String down) {}

    private static final List<Change> CHANGES = List.of(
            new Change("alter table %1$s add extra int", "alter table %1$s drop extra"),
            new Change("alter table %1$s add extra text not null default 'y'", "alter table %1$s drop extra"),
            new Change("create index %1$s_code on %1$s (code)", "drop index %1$s_code"),
            new Change("create unique index %1$s_both on %1$s (code, name)", "drop index %1$s_both"),
            new Change(
                    "alter table %1$s add constraint %1$s_positive check (amount > 0)",
                    "alter table %1$s drop constraint %1$s_positive"),
            new Change("alter table %1$s alter note set not null", "alter table %1$s alter note drop not null"),
            new Change("alter table %1$s alter flag set default true", "alter table %1$s alter flag drop default"),
            new Change(
                    "alter table %1$s add constraint %1$s_code unique (code)",
                    "alter table %1$s drop constraint %1$s_code"),
            new Change("alter table %1$s drop data", "alter table %1$s add data jsonb"),
            new Change("drop index %1$s_name", "create index %1$s_name on %1$s (name)"),
            new Change("comment on table %1$s is 'mine'", "comment on table %1$s is null"),
            new Change("alter table %1$s alter code type text", "alter table %1$s alter code type varchar(20)"),
            new Change(
                    "create trigger %1$s_more before insert on %1$s for each row execute function seen()",
                    "drop trigger %1$s_more on %1$s"),
            new Change(
                    "alter table %1$s add owner bigint references t1, add made_by text",
                    "alter table %1$s drop owner, drop made_by"),
            new Change("alter table %1$s set (fillfactor = 70)", "alter table %1$s reset (fillfactor)"),
            new Change(
                    "create table %1$s_more (id bigserial primary key, main bigint not null references %1$s)",
                    "drop table %1$s_more"),
            new Change("create view %1$s_brief as select id, name from %1$s", "drop view %1$s_brief"),
            new Change("alter table %1$s rename note to remark", "alter table %1$s rename remark to note"),
            new Change(
                    "alter table %1$s add extra date; create index %1$s_extra on %1$s (extra)",
                    "alter table %1$s drop extra"),
            new Change("grant select on %1$s to public", "revoke select on %1$s from public"));

    private LargeSchema() {}

    /** Write the folder. */
    static Path write(int tables) {
        try {
            var folder = Files.createTempDirectory("palindrome-benchmark");
            folder.toFile().deleteOnExit();
            var number = 0;
            for (var first = 1; first <= tables; first += TABLES_A_MIGRATION) {
                var last = Math.min(tables, first + TABLES_A_MIGRATION - 1);
                var text = IntStream.rangeClosed(first, last)
                        .mapToObj(LargeSchema::table)
                        .collect(Collectors.joining("", first == 1 ? FUNCTION : "", ""));
                write(folder, ++number, "tables", "up", text);
            }
            for (var i = 0; i < CHANGES.size(); i++) {
                // Spread over the tables; those with a view refuse some changes.
                var table = "t" + (i * (tables / CHANGES.size()) + 3);
                write(folder, ++number, "change", "up", CHANGES.get(i).up().formatted(table) + ";\n");
                write(folder, number, "change", "down", CHANGES.get(i).down().formatted(table) + ";\n");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the folder with %d tables".formatted(tables), e);
        }
    }

    private static String table(int number) {
        var reference = number == 1 ? "" : "references t" + number / 2;
        var text = TABLE.formatted(number, reference);
        return number % ONE_IN == 0 ? text + BESIDES.formatted(number) : text;
    }

    private static void write(Path folder, int number, String name, String direction, String text) throws IOException {
        var file = folder.resolve("%04d_%s.%s.sql".formatted(number, name, direction));
        Files.writeString(file, text);
        file.toFile().deleteOnExit();
    }
}
