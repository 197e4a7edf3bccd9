package dev.palindrome.tool.library;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what was sent in the scripts of a step, in their order. Tools differ in what they make of white space and comments. */
final class Places {
    private final SqlSyntax syntax;
    private final List<Place> expected = new ArrayList<>();
    private int next;

    Places(SqlSyntax syntax, List<Script> scripts) {
        this.syntax = syntax;
        for (var script : scripts) {
            for (var batch : script.batches()) {
                for (var statement : syntax.statements(batch.sql(), batch.line())) {
                    expected.add(new Place(script, statement, words(statement.sql())));
                }
            }
        }
    }

    /** A statement of a script. */
    private record Place(Script script, Batch statement, String words) {}

    /** Return a script that holds just the text, at the place where the first of its statements stands; what is before it is passed. */
    Optional<Script> find(String sent) {
        var statements = syntax.statements(sent, 1);
        Optional<Script> found = Optional.empty();
        for (var statement : statements) {
            int at = indexOf(words(statement.sql()));
            if (at >= 0) {
                next = at + 1;
                var place = expected.get(at);
                found = found.or(() -> Optional.of(
                        at(place.script(), new Batch(sent, place.statement().line() - statement.line() + 1))));
            }
        }
        return found;
    }

    /** Return what comes behind all that was found. */
    List<Script> left() {
        return expected.subList(next, expected.size()).stream()
                .map(place -> at(place.script(), place.statement()))
                .toList();
    }

    private int indexOf(String words) {
        for (int i = next; i < expected.size(); i++) {
            if (expected.get(i).words().equals(words)) {
                return i;
            }
        }
        return -1;
    }

    private static Script at(Script script, Batch batch) {
        return new Script(script.file(), script.text(), List.of(batch), script.wrapping());
    }

    private String words(String sql) {
        return syntax.tokens(sql).stream()
                .filter(token -> !token.kind().isBlank())
                .map(token -> token.in(sql))
                .collect(Collectors.joining(" "));
    }
}
