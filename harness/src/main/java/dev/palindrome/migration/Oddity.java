package dev.palindrome.migration;

import java.util.List;

/** Something about a folder that works but is worth a look: a sentence, and the files it speaks of. */
public record Oddity(String sentence, List<String> files) {

    public Oddity {
        files = List.copyOf(files);
    }
}
