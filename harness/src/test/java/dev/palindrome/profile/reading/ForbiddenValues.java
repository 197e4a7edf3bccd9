package dev.palindrome.profile.reading;

import dev.palindrome.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Searches a profile's text for every value of the database: of three characters and more, and for numbers that keep more than two digits. */
final class ForbiddenValues {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(?![\\w.-])");

    private final TestDatabase source;
    private final String text;
    private final Allowance allowance;
    private final Set<String> beginnings = new HashSet<>();

    ForbiddenValues(TestDatabase source, String text, Allowance allowance) {
        this.source = source;
        this.text = text;
        this.allowance = allowance;
        for (int i = 3; i <= text.length(); i++) {
            beginnings.add(text.substring(i - 3, i));
        }
    }

    List<String> found() throws SQLException {
        var found = new ArrayList<String>();
        var named = names();
        var quantiles = new HashSet<String>();
        Pattern.compile("quantiles: \\{.*\\}")
                .matcher(text)
                .results()
                .forEach(line ->
                        NUMBER.matcher(line.group()).results().forEach(number -> quantiles.add(number.group())));
        for (var table : source.shapes().values()) {
            for (var column : table.columns()) {
                boolean label = !column.labels().isEmpty() || column.type().equals("bool");
                if (label || allowance.names(table.name().toString(), column.name())) {
                    continue;
                }
                var ask = "select string_agg(distinct %s::text, chr(1)) from %s".formatted(column.name(), table.name());
                var all = source.text(ask);
                for (var value : all.equals("null") ? new String[0] : all.split("\u0001")) {
                    boolean number = NUMBER.matcher(value).matches();
                    if (isBegun(value) && !number && !named.contains(value) && text.contains(value)) {
                        found.add(table.name() + "." + column.name() + ": " + value);
                    }
                    if (number && quantiles.contains(value) && digits(value) > 2) {
                        found.add(table.name() + "." + column.name() + ": " + value);
                    }
                }
            }
        }
        return found;
    }

    /** Few values begin as anything in the text does: the others need not be searched for. */
    private boolean isBegun(String value) {
        return value.length() >= 3 && beginnings.contains(value.substring(0, 3));
    }

    private Set<String> names() throws SQLException {
        var names = new HashSet<String>();
        for (var table : source.shapes().values()) {
            names.add(table.name().name());
            table.columns().forEach(column -> names.add(column.name()));
        }
        return names;
    }

    private static long digits(String number) {
        return number.replaceAll("[-.]", "").replaceAll("^0+|0+$", "").length();
    }
}
