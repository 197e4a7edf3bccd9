package dev.palindrome.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of twelve typical columns, with a key, two foreign keys, two more indexes, a unique text and a check. */
final class BigTables {

    /** Four ordinary tables and one with partitions. */
    private static final int TABLES = 5;

    private static final String AROUND = """
            create table department (id int primary key, name text not null);
            create table employee (id int primary key, name text not null);
            insert into department select g, 'department ' || g from generate_series(1, 1000) g;
            insert into employee select g, 'employee ' || g from generate_series(1, 10000) g;
            """;

    private static final String TABLE = """
            create table %1$s (
                id bigint primary key, department_id int not null references department, manager_id int references employee,
                email text not null, first_name varchar(60) not null, last_name varchar(60) not null,
                note text, balance numeric(12, 2) not null check (balance >= 0), active boolean not null, token uuid, born date,
                created_at timestamptz not null
            )%2$s;
            """;

    private static final String INDEXES = """
            create unique index on %1$s (%2$s);
            create index on %1$s (department_id);
            create index on %1$s (last_name, first_name);
            """;

    private static final String ROWS = """
            insert into %s
            select g, 1 + g %% 1000, case when g %% 7 > 0 then 1 + g %% 10000 end, 'user' || g || '@example' || g %% 97 || '.com',
                'First' || g %% 4000, 'Lastname' || g %% 9000,
                case when g %% 3 > 0 then repeat('lorem ipsum dolor sit amet ', (1 + g %% 11)::int) end,
                (g * 7919 %% 100000000) / 100.0, g %% 2 = 0, case when g %% 5 > 0 then md5(g::text)::uuid end,
                date '1950-01-01' + (g %% 20000)::int, timestamptz '2015-01-01 00:00+00' + g * interval '1.013 second'
            from generate_series(1::bigint, %s) g;
            """;

    private static final int PARTITIONS = 4;

    private BigTables() {}

    /** Return what makes one of them, called {@code big}, with so many rows. */
    static String one(long rows) {
        return AROUND + table("big", rows);
    }

    /** Return what makes several of them with so many rows together. */
    static String several(long rows) {
        long each = rows / TABLES;
        return IntStream.range(1, TABLES)
                .mapToObj(i -> table("big" + i, each))
                .collect(Collectors.joining("", AROUND, partitioned(each)));
    }

    private static String table(String name, long rows) {
        return TABLE.formatted(name, "") + ROWS.formatted(name, rows) + INDEXES.formatted(name, "email");
    }

    private static String partitioned(long rows) {
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(i ->
                        "create table parted%1$s partition of parted for values with (modulus %2$s, remainder %1$s);\n"
                                .formatted(i, PARTITIONS))
                .collect(Collectors.joining());
        return TABLE.formatted("parted", " partition by hash (id)")
                + partitions
                + ROWS.formatted("parted", rows)
                + INDEXES.formatted("parted", "email, id");
    }
}
