package dev.palindrome.tool.library;

import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a tool, which its own statements name. */
final class OwnTables {
    private final SqlSyntax syntax;
    private final Set<String> names;

    OwnTables(SqlSyntax syntax, Set<String> tables) {
        this.syntax = syntax;
        this.names = tables.stream()
                .map(table -> table.substring(table.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    boolean areNamedIn(String sql) {
        return syntax.tokens(sql).stream()
                .filter(token -> token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER)
                .map(token -> token.in(sql).replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT))
                .anyMatch(names::contains);
    }
}
