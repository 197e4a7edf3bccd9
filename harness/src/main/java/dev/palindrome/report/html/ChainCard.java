package dev.palindrome.report.html;

import dev.palindrome.report.ChainEntry;
import dev.palindrome.report.MigrationEntry;
import dev.palindrome.report.Printable;
import dev.palindrome.report.Run;
import dev.palindrome.report.StepEntry.ErrorEntry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the template {@code run.jte} shows of all downs in a row.
 *
 * @param look the class of its outcome
 * @param took how long it took, in words
 * @param error what the server said where it stopped, or null
 * @param remnants what is otherwise than it should be, a line each
 */
public record ChainCard(
        String look,
        String sentence,
        String took,
        @Nullable SqlError error,
        List<String> remnants,
        List<String> notes) {

    private static final int MOST = 100;

    static ChainCard of(Run run, ChainEntry chain) {
        ErrorEntry error = chain.error();
        int more = chain.leftBehind().size() - MOST;
        Stream<String> first = chain.leftBehind().stream().limit(MOST).map(r -> Shown.sentence(r.line()));
        return new ChainCard(
                look(chain.status()),
                Shown.capitalised(Shown.sentence(chain.sentence())) + ".",
                Printable.millis(chain.millis()),
                error == null ? null : SqlError.of(error, downFile(run, chain)),
                Stream.concat(first, more > 0 ? Stream.of("and " + Printable.more(more, "thing")) : Stream.of())
                        .toList(),
                chain.notes().stream().map(Shown::sentence).toList());
    }

    private static @Nullable String downFile(Run run, ChainEntry chain) {
        return run.migrations().stream()
                .filter(m -> m.name().equals(chain.stoppedAt()))
                .findFirst()
                .map(MigrationEntry::downFile)
                .orElse(null);
    }

    private static String look(String status) {
        return switch (status) {
            case "clean" -> "good";
            case "left-behind" -> "loss";
            case "stopped" -> "stop";
            default -> "none";
        };
    }
}
