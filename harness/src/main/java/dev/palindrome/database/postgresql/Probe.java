package dev.palindrome.database.postgresql;

import dev.palindrome.database.Filling.Assignment;
import dev.palindrome.database.Filling.StoredRow;
import dev.palindrome.schema.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server judge rows that are not written: they lie in a temporary table for the time of a transaction that is rolled
 * back.
 */
record Probe(Connection connection, TableShape table) {

    static final String NAME = "pg_temp.palindrome_probe";

    private static final String TYPES =
            """
            with recursive base (attnum, typid, typmod) as (
                select a.attnum, a.atttypid, a.atttypmod
                from pg_catalog.pg_attribute a
                where a.attrelid = ?::oid
                  and a.attnum > 0
                  and not a.attisdropped
                union all
                select b.attnum, t.typbasetype, t.typtypmod
                from base b
                join pg_catalog.pg_type t on t.oid = b.typid
                where t.typtype = 'd'
            )
            select a.attname, pg_catalog.format_type(b.typid, b.typmod), a.attgenerated <> '',
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid)
            from base b
            join pg_catalog.pg_type t on t.oid = b.typid and t.typtype <> 'd'
            join pg_catalog.pg_attribute a on a.attrelid = ?::oid and a.attnum = b.attnum
            left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            order by b.attnum
            """; // the types behind domains: a domain itself would refuse the row instead of judging it

    private static final String LOOP = """
            do $palindrome$
            declare
                r record;
                wrong boolean;
                broken text := '';
                raised int := 0;
            begin
                for r in select "palindrome row" as number from %s loop
                    begin
                        select (%s) is false into wrong from %s as %s where "palindrome row" = r.number;
                    exception when others then
                        wrong := true;
                        raised := raised + 1;
                    end;
                    if wrong then
                        broken := broken || r.number || ',';
                    end if;
                end loop;
                perform pg_catalog.set_config('palindrome.broken', broken, true);
                perform pg_catalog.set_config('palindrome.raised', raised::text, true);
            end
            $palindrome$
            """;

    private record Column(
            String name, String type, @Nullable String expression) {

        String definition() {
            return CopyIn.quoted(name) + " " + type
                    + (expression == null ? "" : " generated always as (" + expression + ") stored");
        }
    }

    List<String> readable(String column, List<String> texts) throws SQLException {
        var type = columns().stream()
                .filter(candidate -> candidate.name.equals(column))
                .map(Column::type)
                .findFirst()
                .orElse("text");
        var readable = new ArrayList<String>();
        for (var text : texts) {
            boolean read = Part.attempt(connection, () -> {
                try (var statement = connection.prepareStatement("select ?::text::" + type)) {
                    statement.setString(1, text);
                    statement.execute();
                }
            });
            if (read) {
                readable.add(text);
            }
        }
        return readable;
    }

    List<Optional<BitSet>> broken(List<String> columns, List<StoredRow> rows, List<String> conditions)
            throws SQLException {
        boolean stored = !rows.isEmpty() && !rows.get(0).address().isEmpty();
        create(columns, rows, stored);
        var all = new ArrayList<Optional<BitSet>>();
        if (isEndless(conditions)) {
            for (var condition : conditions) {
                var broken = new BitSet();
                broken.set(0, isEndless(List.of(condition)) ? rows.size() : 0);
                all.add(Optional.of(broken));
            }
            return all;
        }
        var together = new ArrayList<BitSet>();
        if (Part.attempt(connection, () -> together.addAll(evaluate(conditions)))) {
            together.forEach(broken -> all.add(Optional.of(broken)));
            return all;
        }
        for (var condition : conditions) {
            all.add(alone(condition, rows.size()));
        }
        return all;
    }

    /** Return whether the server finds no end with one row: then it is not asked about more. */
    private boolean isEndless(List<String> conditions) throws SQLException {
        var tests = conditions.stream().map(condition -> "(" + condition + ")").collect(Collectors.joining(", "));
        var endless = new boolean[1];
        Part.attempt(connection, () -> {
            Part.execute(connection, "set local statement_timeout = '3s'");
            try {
                Part.execute(
                        connection,
                        "select " + tests + " from " + NAME + " as "
                                + CopyIn.quoted(table.name().name()) + " where \"palindrome row\" = 0");
            } catch (SQLException e) {
                endless[0] = "57014".equals(e.getSQLState()); // canceled
                throw e;
            }
            Part.execute(connection, "set local statement_timeout to default");
        });
        return endless[0];
    }

    private Optional<BitSet> alone(String condition, int rows) throws SQLException {
        var broken = new ArrayList<BitSet>();
        if (Part.attempt(connection, () -> broken.addAll(evaluate(List.of(condition))))) {
            return Optional.of(broken.get(0));
        }
        var raised = new int[1];
        boolean evaluated = Part.attempt(connection, () -> {
            broken.add(evaluateOneByOne(condition));
            raised[0] = raised();
        });
        // What makes the server raise for every row may not be there yet.
        return evaluated && raised[0] < rows ? Optional.of(broken.get(0)) : Optional.empty();
    }

    /** Some rows make the server raise instead of answering; those break the condition, too. */
    private BitSet evaluateOneByOne(String condition) throws SQLException {
        Part.execute(connection, "create index on " + NAME + " (\"palindrome row\")");
        Part.execute(
                connection,
                LOOP.formatted(NAME, condition, NAME, CopyIn.quoted(table.name().name())));
        var broken = new BitSet();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_catalog.current_setting('palindrome.broken')")) {
            row.next();
            for (var number : row.getString(1).split(",")) {
                if (!number.isEmpty()) {
                    broken.set(Integer.parseInt(number));
                }
            }
        }
        return broken;
    }

    /** Return for how many rows the server raised when they were evaluated one by one. */
    private int raised() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_catalog.current_setting('palindrome.raised')")) {
            row.next();
            return row.getInt(1);
        }
    }

    List<StoredRow> computed(List<String> columns, List<StoredRow> rows, List<Assignment> assignments)
            throws SQLException {
        create(columns, rows, !rows.isEmpty() && !rows.get(0).address().isEmpty());
        // What one column gets may be what another is computed from.
        for (int pass = 0; pass < 2; pass++) {
            for (var one : assignments) {
                var update = "update %s as %s set %s = %s where (%s) is false"
                        .formatted(
                                NAME,
                                CopyIn.quoted(table.name().name()),
                                CopyIn.quoted(one.column()),
                                one.expression(),
                                one.condition());
                Part.attempt(connection, () -> Part.execute(connection, update));
            }
        }
        var values =
                columns.stream().map(column -> CopyIn.quoted(column) + "::text").collect(Collectors.joining(", "));
        var computed = new ArrayList<StoredRow>();
        try (var statement = connection.createStatement();
                var read =
                        statement.executeQuery("select " + values + " from " + NAME + " order by \"palindrome row\"")) {
            while (read.next()) {
                var row = new ArrayList<@Nullable String>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(read.getString(i));
                }
                computed.add(new StoredRow(rows.get(computed.size()).address(), row));
            }
        }
        return computed;
    }

    private void create(List<String> columns, List<StoredRow> rows, boolean stored) throws SQLException {
        var all = columns();
        var definitions = all.stream().map(Column::definition).collect(Collectors.joining(", "));
        Part.execute(connection, "create temporary table palindrome_probe (" + definitions + ")");
        // The row's number is a column of ours, behind the table's own, so that whole rows keep their shape as far as
        // can be.
        Part.execute(connection, "alter table " + NAME + " add column \"palindrome row\" int");
        if (stored) {
            fillFromStored(all, columns, rows);
        } else {
            var names = new ArrayList<>(columns);
            names.add("palindrome row");
            CopyIn.copy(connection, NAME, names, new Numbered(rows));
        }
    }

    private void fillFromStored(List<Column> all, List<String> columns, List<StoredRow> rows) throws SQLException {
        new OneByOne(connection, table).stage(columns, rows);
        Map<String, Integer> given = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            given.put(columns.get(i), i);
        }
        var written = all.stream().filter(column -> column.expression == null).toList();
        var values = written.stream()
                .map(column -> given.containsKey(column.name)
                        ? "s.c" + given.get(column.name) + "::" + column.type
                        : "t." + CopyIn.quoted(column.name))
                .collect(Collectors.joining(", "));
        var names = written.stream().map(column -> CopyIn.quoted(column.name)).collect(Collectors.joining(", "));
        Part.execute(
                connection,
                "insert into " + NAME + " (" + names
                        + ", \"palindrome row\") select " + values + ", s.ord from " + CopyIn.qualified(table.name())
                        + " t join " + OneByOne.STAGE + " s on t.tableoid = s.tab and t.ctid = s.tid");
    }

    private List<BitSet> evaluate(List<String> conditions) throws SQLException {
        var broken = new ArrayList<BitSet>();
        conditions.forEach(condition -> broken.add(new BitSet()));
        var tests = conditions.stream()
                .map(condition -> "(" + condition + ") is false")
                .collect(Collectors.joining(", "));
        var sql = "select \"palindrome row\", " + tests + " from " + NAME + " as "
                + CopyIn.quoted(table.name().name());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int i = 0; i < conditions.size(); i++) {
                    if (rows.getBoolean(i + 2)) {
                        broken.get(i).set(rows.getInt(1));
                    }
                }
            }
        }
        return broken;
    }

    private List<Column> columns() throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement(TYPES)) {
            statement.setString(1, table.id());
            statement.setString(2, table.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(
                            rows.getString(1), rows.getString(2), rows.getBoolean(3) ? rows.getString(4) : null));
                }
            }
        }
        return columns;
    }

    /** The rows' values, each with its number behind. */
    private static final class Numbered implements java.util.Iterator<List<@Nullable String>> {

        private final List<StoredRow> rows;
        private int next;

        Numbered(List<StoredRow> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return next < rows.size();
        }

        @Override
        public List<@Nullable String> next() {
            var values = new ArrayList<@Nullable String>(rows.get(next).values());
            values.add(Integer.toString(next++));
            return values;
        }
    }
}
