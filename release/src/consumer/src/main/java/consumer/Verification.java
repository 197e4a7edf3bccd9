package consumer;

import dev.palindrome.Options;
import dev.palindrome.Palindrome;
import dev.palindrome.report.Report;
import java.nio.file.Path;

/** Uses the library as one would in a program. */
public final class Verification {

    public static void main(String[] arguments) {
        Report report = Palindrome.verify(Options.of(Path.of(arguments[0])).build());
        System.out.println(report);
    }
}
