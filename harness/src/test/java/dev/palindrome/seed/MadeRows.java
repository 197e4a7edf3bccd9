package dev.palindrome.seed;

import dev.palindrome.schema.CheckShape;
import dev.palindrome.schema.ColumnShape;
import dev.palindrome.schema.ColumnShape.Generation;
import dev.palindrome.schema.ForeignKeyShape;
import dev.palindrome.schema.TableName;
import dev.palindrome.schema.TableShape;
import dev.palindrome.schema.UniqueShape;
import dev.palindrome.seed.value.ColumnTypes;
import dev.palindrome.seed.value.ValueSources;
import dev.palindrome.seed.value.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a rich schema in memory, without a server: a program of its own for Java machines of other makes and places. */
final class MadeRows {

    private static final List<String> TEXTS = List.of(
            "email",
            "first_name",
            "last_name",
            "full_name",
            "login",
            "phone",
            "city",
            "zip",
            "state_or_province",
            "country",
            "country_code",
            "street",
            "currency",
            "time_zone",
            "locale",
            "company",
            "product_name",
            "job_title",
            "title",
            "color",
            "status",
            "description",
            "comment",
            "url",
            "ip_address",
            "token",
            "slug",
            "file_path",
            "version",
            "mime_type",
            "license",
            "billing_email",
            "billing_city",
            "whatever");

    private static final List<String> TYPES = List.of(
            "int2",
            "int4",
            "int8",
            "float4",
            "float8",
            "numeric",
            "bool",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "timetz",
            "interval",
            "uuid",
            "json",
            "jsonb",
            "bytea",
            "inet",
            "cidr",
            "macaddr",
            "money",
            "bit",
            "varbit",
            "xml",
            "tsvector",
            "tsquery",
            "point",
            "polygon",
            "circle",
            "int4range",
            "tstzrange",
            "datemultirange",
            "text[]",
            "int4[]",
            "hstore",
            "ltree",
            "pg_lsn");

    private MadeRows() {}

    /** Print what all rows add up to. */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.println(digest());
    }

    static String digest() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var table : List.of(persons(), values(), orders())) {
            for (var row : rows(table, 400)) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static List<Map<String, @Nullable String>> rows(TableShape table, int count) {
        return rows(table, count, new ValueSources(new Vocabulary(42)));
    }

    static List<Map<String, @Nullable String>> rows(TableShape table, int count, ValueSources values) {
        var maker = maker(table, count, values);
        var rows = new ArrayList<Map<String, @Nullable String>>();
        for (int i = 0; i < count; i++) {
            maker.make(i, 0, Map.of()).ifPresent(row -> rows.add(new TreeMap<>(row)));
        }
        return rows;
    }

    private static RowMaker maker(TableShape table, int count, ValueSources values) {
        var demand = Demand.of(table, ColumnTypes.PLAIN);
        Map<ForeignKeyShape, Parents.Keys> parents = demand.keys().stream()
                .filter(key -> !demand.isSelf(key))
                .collect(Collectors.toMap(
                        key -> key,
                        key -> new Parents.Keys(IntStream.range(0, 500)
                                .mapToObj(i -> List.of(Integer.toString(i)))
                                .toList())));
        var names = table.columns().stream().map(ColumnShape::name).collect(Collectors.toSet());
        return new RowMaker(
                demand,
                Conditions.of(demand, List.of()),
                parents,
                names,
                new Sources(values, Resemblance.of(new SeedPlan(count, 42), demand, count)),
                42,
                count);
    }

    static TableShape persons() {
        var columns = new ArrayList<>(List.of(column("id", "int8", false)));
        TEXTS.forEach(name -> columns.add(column(name, "text", !name.equals("email"))));
        List.of("created_at", "updated_at", "deleted_at", "expires_at")
                .forEach(name -> columns.add(column(name, "timestamptz", !name.equals("created_at"))));
        return table("person", columns, List.of(List.of("id"), List.of("email")), List.of(), List.of());
    }

    static TableShape values() {
        var columns = new ArrayList<ColumnShape>();
        TYPES.forEach(type -> columns.add(column("v_" + type.replace("[]", "s"), type, true)));
        return table("value", columns, List.of(), List.of(), List.of());
    }

    static TableShape orders() {
        var name = new TableName("public", "orders");
        return table(
                "orders",
                List.of(
                        column("id", "int8", false),
                        column("person_id", "int8", false),
                        column("parent_id", "int8", true),
                        column("state", "text", false),
                        column("total", "numeric", false),
                        column("paid_at", "timestamp", true),
                        column("sent_at", "timestamp", true)),
                List.of(List.of("id")),
                List.of(
                        new ForeignKeyShape(
                                "a", name, List.of("person_id"), new TableName("public", "person"), List.of("id")),
                        new ForeignKeyShape("b", name, List.of("parent_id"), name, List.of("id"))),
                List.of("state in ('new', 'paid', 'sent')", "paid_at <= sent_at", "total > 0"));
    }

    static TableShape table(
            String name,
            List<ColumnShape> columns,
            List<List<String>> uniques,
            List<ForeignKeyShape> keys,
            List<String> checks) {
        return new TableShape(
                name,
                new TableName("public", name),
                TableShape.Kind.ORDINARY,
                columns,
                uniques.stream()
                        .map(key -> new UniqueShape("u" + key, key, false, false))
                        .toList(),
                keys,
                checks.stream().map(check -> check(check, columns)).toList());
    }

    private static CheckShape check(String condition, List<ColumnShape> columns) {
        var read = columns.stream()
                .map(ColumnShape::name)
                .filter(condition::contains)
                .toList();
        return new CheckShape("check", read, condition);
    }

    static ColumnShape column(String name, String type, boolean nullable) {
        return new ColumnShape(
                name.hashCode(), name, type, type, null, null, null, List.of(), nullable, false, Generation.WRITTEN);
    }
}
