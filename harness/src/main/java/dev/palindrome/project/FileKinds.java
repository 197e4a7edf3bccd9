package dev.palindrome.project;

import java.util.Locale;
import java.util.Set;

/** Tells by the ending of its name what a file is. */
final class FileKinds {

    /** Of these nobody makes folders, and no tool is set up by them: most files of most projects, which need not be asked. */
    private static final Set<String> PLAIN = Set.of(
            "java", "kt", "scala", "groovy", "class", "jar", "go", "rs", "c", "h", "cc", "cpp", "hpp", "swift", "m",
            "md", "mdx", "adoc", "rst", "txt", "html", "htm", "css", "scss", "less", "tsx", "jsx", "vue", "svelte",
            "svg", "png", "jpg", "jpeg", "gif", "webp", "ico", "pdf", "woff", "woff2", "ttf", "eot", "map", "snap",
            "lock", "csv", "tsv", "log", "po", "mo", "pb", "proto", "parquet", "zip", "gz", "mp4", "mp3", "golden",
            "erb", "haml", "pyc");

    private FileKinds() {}

    static boolean isPlain(String name) {
        return PLAIN.contains(ending(name));
    }

    /** Return what stands behind the last dot, in lower case, or an empty text. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
