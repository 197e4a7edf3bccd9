package dev.palindrome.database.mysql.catalog;

import dev.palindrome.database.mysql.catalog.TableText.Column;
import dev.palindrome.database.mysql.catalog.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What printed expressions mention. */
final class Expressions {

    private Expressions() {}

    /** Return the columns of a table that an expression reads, in the order of the table. */
    static List<String> columns(String expression, List<Column> columns) {
        Set<String> mentioned = mentioned(expression);
        return columns.stream().map(Column::name).filter(mentioned::contains).toList();
    }

    /** Return all names in quotes; the server puts every name into quotes. */
    static Set<String> mentioned(String printed) {
        return Lexer.printed(printed).stream()
                .filter(token -> token.kind() == Kind.NAME)
                .map(Token::name)
                .collect(Collectors.toSet());
    }
}
