package dev.palindrome.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with what its remarks say.
 *
 * @param instead what to write where the piece is left out, in most cases nothing
 * @param twins other spellings of it
 * @param back what takes it back, or null where nothing is said of that
 */
record Piece(
        String sql,
        String instead,
        List<String> twins,
        @Nullable String back) {

    private static final Pattern REMARK = Pattern.compile("\\s*-- (back|instead|same):(?: |$)");
    private static final String REPLACED = " =>";

    static Piece of(String text) {
        List<String> twins = new ArrayList<>();
        var instead = "";
        String back = null;
        Matcher remark = REMARK.matcher(text);
        String sql = text;
        if (remark.find()) {
            sql = text.substring(0, remark.start());
            boolean more = true;
            while (more) {
                String key = remark.group(1);
                int from = remark.end();
                more = remark.find();
                String said = text.substring(from, more ? remark.start() : text.length());
                switch (key) {
                    case "back" -> back = said;
                    case "instead" -> instead = spelled(sql, said);
                    default -> twins.add(spelled(sql, said));
                }
            }
        }
        return new Piece(sql, instead, List.copyOf(twins), back);
    }

    /** Return what is said, or the piece with that part replaced where {@code old => new} is said. */
    private static String spelled(String sql, String said) {
        int arrow = said.indexOf(REPLACED);
        if (arrow < 0) {
            return said;
        }
        String old = said.substring(0, arrow);
        if (!sql.contains(old)) {
            throw new IllegalStateException("%s has no %s to be replaced".formatted(sql, old));
        }
        return sql.replaceFirst(
                Pattern.quote(old),
                Matcher.quoteReplacement(
                        said.substring(arrow + REPLACED.length()).strip()));
    }
}
