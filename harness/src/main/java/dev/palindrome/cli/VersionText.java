package dev.palindrome.cli;

import dev.palindrome.Palindrome;
import picocli.CommandLine.IVersionProvider;

/** Tells the program's version, and the Java that it runs on. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "palindrome %s (Java %s)".formatted(Palindrome.version(), System.getProperty("java.version"))
        };
    }
}
