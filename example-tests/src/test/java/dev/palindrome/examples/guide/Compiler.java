package dev.palindrome.examples.guide;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles what a page shows: a whole file, or a class, members or statements with the imports that an IDE adds. */
final class Compiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** One for all, because it opens each jar of the class path once. */
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private static final List<String> IMPORTS = List.of(
            "dev.palindrome.*",
            "dev.palindrome.check.*",
            "dev.palindrome.cycle.*",
            "dev.palindrome.database.*",
            "dev.palindrome.database.container.*",
            "dev.palindrome.junit.*",
            "dev.palindrome.migration.*",
            "java.nio.file.*",
            "java.sql.Connection",
            "java.sql.SQLException",
            "java.util.*",
            "org.junit.jupiter.api.*",
            "org.testcontainers.postgresql.*",
            "org.testcontainers.utility.*",
            "static dev.palindrome.junit.assertion.MigrationAssertions.assertThat",
            "static org.junit.jupiter.api.Assumptions.assumeTrue");

    /** With what a test method may be given by its parameters. */
    private static final String STATEMENTS = """
            abstract class Snippet {
                CycleEvidence evidence; Judgement judgement; Migration migration; Connection db;
                void run() throws Exception {
                    %s
                }
            }
            """;

    private final Path target;

    Compiler(Path target) {
        this.target = target;
    }

    /** Return what is wrong with the block in any of the ways in which it could be read; nothing where it compiles. */
    String errors(String name, String text) {
        String imports = text.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest = text.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String head = "package %s;%n%s%n%s%n".formatted(name, imports, prelude());
        if (text.startsWith("package ")) {
            return compile(text);
        }
        var errors = new StringBuilder();
        for (String reading : List.of("%s", "class Snippet {%n%s%n}", STATEMENTS)) {
            String found = compile(head + reading.formatted(rest));
            if (found.isEmpty()) {
                return "";
            }
            errors.append(reading.formatted("...")).append(":\n").append(found).append('\n');
        }
        return errors.toString();
    }

    private static String prelude() {
        return IMPORTS.stream().map("import %s;"::formatted).collect(Collectors.joining("\n"));
    }

    private String compile(String source) {
        var found = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of("-proc:none", "-d", target.toString());
        COMPILER.getTask(null, FILES, found, options, null, List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(null))
                .collect(Collectors.joining("\n"));
    }

    /** Text that is compiled under whatever name: only public classes have to be called like their file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
