package dev.palindrome.examples.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the guide: its fenced blocks, and what the comment in front of a block says that it is. */
record GuidePage(String name, List<Block> blocks) {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE =
            Pattern.compile("(?m)(?:^<!-- ([^\\n]*) -->\\n)?^ *```(\\w*)\\n((?s:.*?))^ *```$");

    /** A fenced block. {@code mark} is empty where no comment stands in front. */
    record Block(String mark, String language, String text, int line) {

        boolean isFile() {
            return mark.startsWith("file: ");
        }

        String file() {
            return mark.substring("file: ".length());
        }

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    static List<GuidePage> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"), 3)) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("adr"))
                    .sorted()
                    .map(GuidePage::read)
                    .toList();
        }
    }

    List<Block> in(String language) {
        return blocks.stream().filter(b -> b.language.equals(language)).toList();
    }

    /** Return a word for the page that a Java package may be called. */
    String word() {
        return name.replaceAll("[^a-z]+", "_").toLowerCase(Locale.ROOT);
    }

    void writeFiles(Path folder) throws IOException {
        for (Block block : blocks) {
            if (block.isFile()) {
                Path file = folder.resolve(block.file());
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.text);
            }
        }
    }

    private static GuidePage read(Path file) {
        try {
            String text = Files.readString(file);
            List<Block> blocks = FENCE.matcher(text)
                    .results()
                    .map(found -> block(text, found))
                    .toList();
            return new GuidePage(ROOT.relativize(file).toString(), blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Block block(String text, MatchResult found) {
        String mark = found.group(1) == null ? "" : found.group(1);
        int line = (int) text.substring(0, found.start()).lines().count() + 1;
        return new Block(mark, found.group(2), found.group(3), line);
    }

    @Override
    public String toString() {
        return name;
    }
}
