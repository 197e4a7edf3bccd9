package dev.palindrome.tool;

import dev.palindrome.database.SqlFailure;
import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.migration.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the statements of a script that open or end transactions, to show them to people. */
final class TransactionWords {
    private static final Set<String> OPENING = Set.of("BEGIN", "START");
    private static final Set<String> ENDING = Set.of("COMMIT", "END", "ROLLBACK", "ABORT", "PREPARE");
    private static final int SHOWN = 2_000;

    private final SqlSyntax syntax;
    private final Script script;

    TransactionWords(SqlSyntax syntax, Script script) {
        this.syntax = syntax;
        this.script = script;
    }

    SqlFailure leftOpen() {
        var opened = beginningWith(OPENING);
        return failure(
                "%s leaves a transaction open, so the server rolls it back when the tool disconnects; end it with COMMIT"
                        .formatted(script.file()),
                opened.isEmpty() ? List.of() : List.of(opened.get(opened.size() - 1)));
    }

    SqlFailure ended(String tool) {
        return failure(
                "%s ends the transaction that %s has opened around it: what ran stays, yet %s reports a failure; take it out, or run the file without a transaction"
                        .formatted(script.file(), tool, tool),
                beginningWith(ENDING));
    }

    private SqlFailure failure(String sentence, List<Batch> culprits) {
        var text = culprits.isEmpty() ? script.text().strip() : culprits.get(0).sql();
        int line = culprits.isEmpty() ? 0 : culprits.get(0).line();
        return new SqlFailure(sentence, null, text.substring(0, Math.min(SHOWN, text.length())), line);
    }

    private List<Batch> beginningWith(Set<String> words) {
        return script.batches().stream()
                .flatMap(batch -> syntax.statements(batch.sql(), batch.line()).stream())
                .filter(statement -> words.contains(firstWord(statement.sql())))
                .toList();
    }

    private String firstWord(String statement) {
        return syntax.tokens(statement).stream()
                .filter(token -> token.kind() == SqlToken.Kind.WORD)
                .findFirst()
                .map(token -> token.in(statement).toUpperCase(Locale.ROOT))
                .orElse("");
    }
}
