package dev.palindrome.database.postgresql;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes rows that the server may refuse: all at once where it takes them, else one by one. Stands inside a transaction. */
record OneByOne(Connection connection, TableShape table) {

    static final String STAGE = "pg_temp.palindrome_stage";

    private static final String KEPT = "palindrome.kept";
    private static final String REFUSAL = "palindrome.refusal";

    private static final String TYPES = """
            select a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
            from pg_catalog.pg_attribute a
            where a.attrelid = ?::oid
              and a.attnum > 0
              and not a.attisdropped
            """;

    /** Each row in a block of its own: what one raises undoes that row alone. Settings carry the answer out of the block. */
    private static final String LOOP = """
            do $palindrome$
            declare
                r record;
                kept text := '';
                refusal text := '';
                n bigint;
            begin
                for r in select * from pg_temp.palindrome_stage order by ord loop
                    begin
                        %s;
                        get diagnostics n = row_count;
                        if n > 0 then
                            kept := kept || r.ord || ',';
                        elsif refusal = '' then
                            refusal := '%s';
                        end if;
                    exception when others then
                        if refusal = '' then
                            refusal := sqlerrm;
                        end if;
                    end;
                end loop;
                perform pg_catalog.set_config('palindrome.kept', kept, true);
                perform pg_catalog.set_config('palindrome.refusal', refusal, true);
            end
            $palindrome$
            """;

    Fitted insert(List<String> columns, List<List<@Nullable String>> rows) throws SQLException {
        stage(columns, rows.stream().map(values -> new StoredRow("", values)).toList());
        var types = types();
        var names = columns.stream().map(CopyIn::quoted).collect(Collectors.joining(", "));
        var values = IntStream.range(0, columns.size())
                .mapToObj(i -> "r.c" + i + "::" + types.get(columns.get(i)))
                .collect(Collectors.joining(", "));
        // What may wait until the end must be heard at once. ON CONFLICT is of no use: it refuses deferrable keys.
        Part.execute(connection, "set constraints all immediate");
        Part.execute(
                connection,
                LOOP.formatted(
                        "insert into " + CopyIn.qualified(table.name()) + " (" + names
                                + ") overriding system value values (" + values + ")",
                        "a trigger or a rule keeps it out"));
        return answer();
    }

    Fitted update(List<String> columns, List<StoredRow> rows) throws SQLException {
        stage(columns, rows);
        var update = "update " + CopyIn.qualified(table.name()) + " t set " + assignments(columns, "s");
        var together = update + " from " + STAGE + " s where t.tableoid = s.tab and t.ctid = s.tid";
        boolean taken = Part.attempt(connection, () -> Part.execute(connection, together));
        if (taken) {
            var kept = new BitSet();
            kept.set(0, rows.size());
            Part.execute(connection, "drop table " + STAGE);
            return new Fitted(kept, null);
        }
        Part.execute(
                connection,
                LOOP.formatted(
                        "update " + CopyIn.qualified(table.name()) + " t set " + assignments(columns, "r")
                                + " where t.tableoid = r.tab and t.ctid = r.tid",
                        "another row stands in its way"));
        return answer();
    }

    /** Lay the rows down as texts, so that a value that cannot be read spoils no other row. */
    void stage(List<String> columns, List<StoredRow> rows) throws SQLException {
        var fields = new ArrayList<>(List.of("ord", "tab", "tid"));
        IntStream.range(0, columns.size()).forEach(i -> fields.add("c" + i));
        var texts = fields.stream().skip(3).map(field -> ", " + field + " text").collect(Collectors.joining());
        Part.execute(
                connection,
                "create temporary table palindrome_stage (ord int, tab oid, tid tid" + texts + ") on commit drop");
        var staged = new ArrayList<List<@Nullable String>>();
        for (int i = 0; i < rows.size(); i++) {
            var address = rows.get(i).address();
            int colon = address.indexOf(':');
            var values = new ArrayList<@Nullable String>();
            values.add(Integer.toString(i));
            values.add(colon < 0 ? null : address.substring(0, colon));
            values.add(colon < 0 ? null : address.substring(colon + 1));
            values.addAll(rows.get(i).values());
            staged.add(values);
        }
        CopyIn.copy(connection, STAGE, fields, staged.iterator());
    }

    private String assignments(List<String> columns, String row) throws SQLException {
        var types = types();
        return IntStream.range(0, columns.size())
                .mapToObj(
                        i -> CopyIn.quoted(columns.get(i)) + " = " + row + ".c" + i + "::" + types.get(columns.get(i)))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> types() throws SQLException {
        var types = new HashMap<String, String>();
        try (var statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, table.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return types;
    }

    private Fitted answer() throws SQLException {
        Part.execute(connection, "drop table " + STAGE);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_catalog.current_setting('" + KEPT
                        + "'), pg_catalog.current_setting('" + REFUSAL + "')")) {
            row.next();
            var kept = new BitSet();
            for (var number : row.getString(1).split(",")) {
                if (!number.isEmpty()) {
                    kept.set(Integer.parseInt(number));
                }
            }
            var refusal = row.getString(2);
            return new Fitted(kept, refusal.isEmpty() ? null : refusal);
        }
    }
}
