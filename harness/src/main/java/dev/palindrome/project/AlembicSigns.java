package dev.palindrome.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code alembic.ini} and the {@code env.py} that it leads to; with an application of Flask around it, Flask-Migrate. */
final class AlembicSigns implements ToolSigns {

    private static final Pattern LOCATION = Pattern.compile("(?m)^\\s*script_location\\s*=\\s*[\"']?([^\\s#\"']+)");
    private static final Pattern HERE = Pattern.compile("%\\(here\\)s/?");
    private static final Pattern CONTEXT = Pattern.compile("from alembic import|import alembic|alembic\\.context");
    private static final Pattern FLASK = Pattern.compile("current_app|flask");

    private final String tool;

    /** Make the signs of one of the two: {@code alembic} or {@code flask-migrate}. */
    AlembicSigns(String tool) {
        this.tool = tool;
    }

    @Override
    public String tool() {
        return tool;
    }

    @Override
    public String missing() {
        return "its migrations are programs in Python, which Palindrome does not run yet";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        var seen = new LinkedHashSet<String>();
        tree.files(name -> name.equals("alembic.ini") || name.equals("pyproject.toml"))
                .forEach(file -> configured(tree, file, seen, found));
        tree.named("env.py").stream()
                .filter(file -> !seen.contains(Names.parent(file))
                        && CONTEXT.matcher(tree.head(file)).find())
                .forEach(file -> tell(tree, Names.parent(file), null, "env.py takes its context from Alembic", found));
    }

    private void configured(Tree tree, String file, LinkedHashSet<String> seen, Consumer<Sign> found) {
        var from = Names.parent(file);
        var written = Written.first(LOCATION, tree.text(file))
                .map(path -> HERE.matcher(path).replaceAll(""));
        if (written.isPresent()) {
            new Places(tree)
                    .folder(from, written.get().replace(':', '/'))
                    .filter(seen::add)
                    .ifPresent(home -> tell(
                            tree, home, file, "script_location in %s names %s".formatted(file, written.get()), found));
        } else if (file.endsWith(".ini") && tree.isFile(Names.join(from, "env.py")) && seen.add(from)) {
            tell(tree, from, file, "%s stands beside its env.py".formatted(file), found);
        }
    }

    private void tell(Tree tree, String home, @Nullable String file, String sentence, Consumer<Sign> found) {
        boolean isFlask = FLASK.matcher(tree.head(Names.join(home, "env.py"))).find();
        if (isFlask != tool.equals("flask-migrate")) {
            return;
        }
        var versions = Names.join(home, "versions");
        var folder = tree.isDirectory(versions) ? versions : home;
        found.accept(
                new Sign(tool, List.of(folder), file, file == null ? Strength.WRITTEN : Strength.CONFIGURED, sentence));
    }
}
