package dev.palindrome.errors;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the exceptions that users meet say, read from the sources: the text of each, with an ellipsis where a value stands. A text that
 * is put together by another method, or that callers pass on, is followed within its package.
 */
final class Messages {

    static final String VALUE = "…";

    private static final Set<String> EXCEPTIONS = Set.of(
            "ConfigurationException",
            "HarnessException",
            "NoEngineException",
            "ExtensionConfigurationException",
            "ParameterResolutionException",
            "TestAbortedException",
            "AssertionFailedError");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!%)%(?!%|n)[0-9$]*[a-zA-Z]");
    private static final String KNOWN = "\u0000"; // a value that was looked at, and is one of run time
    private static final Set<String> SENTENCES = Set.of("sentence", "reason");
    private static final int DEEPEST = 4;
    private static final int LEAST_LETTERS = 12;

    private final List<CompilationUnitTree> units;

    private Messages(List<CompilationUnitTree> units) {
        this.units = units;
    }

    /** Return each text and where it stands. */
    static TreeMap<String, String> in(List<CompilationUnitTree> units) {
        var found = new TreeMap<String, String>();
        var messages = new Messages(units);
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitNewClass(NewClassTree made, Void none) {
                    if (EXCEPTIONS.contains(made.getIdentifier().toString())
                            && !made.getArguments().isEmpty()) {
                        messages.texts(made.getArguments().get(0), getCurrentPath(), 0).stream()
                                .map(Messages::plain)
                                .filter(text -> letters(text) >= LEAST_LETTERS / 2 && !text.endsWith(":"))
                                .forEach(text -> found.put(text, file(unit)));
                    }
                    return super.visitNewClass(made, none);
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static String file(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(path.indexOf("dev/palindrome/") + "dev/palindrome/".length());
    }

    /** Return the formats that an expression may yield; {@code %s} where nothing is known of it. */
    private Set<String> texts(Tree expression, TreePath place, int depth) {
        if (depth > DEEPEST) {
            return Set.of("%s");
        }
        if (expression instanceof ParenthesizedTree inner) {
            return texts(inner.getExpression(), place, depth);
        }
        if (expression instanceof LiteralTree literal) {
            return Set.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof BinaryTree sum) {
            return joined(texts(sum.getLeftOperand(), place, depth), texts(sum.getRightOperand(), place, depth));
        }
        if (expression instanceof ConditionalExpressionTree either) {
            var both = new LinkedHashSet<>(texts(either.getTrueExpression(), place, depth));
            both.addAll(texts(either.getFalseExpression(), place, depth));
            return both;
        }
        if (expression instanceof MethodInvocationTree call) {
            return ofCall(call, place, depth);
        }
        if (expression instanceof IdentifierTree name) {
            return ofName(name.getName().toString(), place, depth);
        }
        return Set.of("%s");
    }

    private static Set<String> joined(Set<String> left, Set<String> right) {
        var all = new LinkedHashSet<String>();
        left.forEach(l -> right.forEach(r -> all.add(l + r)));
        return all;
    }

    private Set<String> ofCall(MethodInvocationTree call, TreePath place, int depth) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            if (select.getIdentifier().contentEquals("formatted")) {
                return filled(texts(select.getExpression(), place, depth), call.getArguments(), place, depth);
            }
            return Set.of("%s");
        }
        return ofMethod(call.getMethodSelect().toString(), place, depth);
    }

    /** A format with hardly a word of its own lets its arguments say it; so does a sentence that callers give. */
    private Set<String> filled(
            Set<String> formats, List<? extends ExpressionTree> arguments, TreePath place, int depth) {
        var all = new LinkedHashSet<String>();
        for (String format : formats) {
            boolean terse = letters(plain(format)) < LEAST_LETTERS;
            Set<String> texts = Set.of(format);
            for (ExpressionTree argument : arguments) {
                texts = put(texts, terse || isSentence(argument) ? texts(argument, place, depth + 1) : Set.of("%s"));
            }
            texts.forEach(text -> all.add(text.replace(KNOWN, "%s")));
        }
        return all;
    }

    private static boolean isSentence(ExpressionTree argument) {
        return argument instanceof IdentifierTree name && SENTENCES.contains(name.toString());
    }

    private static Set<String> put(Set<String> formats, Set<String> values) {
        var all = new LinkedHashSet<String>();
        for (String format : formats) {
            for (String value : values) {
                String text = letters(value) < LEAST_LETTERS / 2
                        ? KNOWN
                        : PLACEHOLDER.matcher(value).replaceAll(KNOWN);
                all.add(PLACEHOLDER.matcher(format).replaceFirst(Matcher.quoteReplacement(text)));
            }
        }
        return all;
    }

    /** Return what a method of the same file returns. */
    private Set<String> ofMethod(String name, TreePath place, int depth) {
        var all = new LinkedHashSet<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree returned, Void none) {
                MethodTree method = enclosing(getCurrentPath());
                if (method != null && method.getName().contentEquals(name) && returned.getExpression() != null) {
                    all.addAll(texts(returned.getExpression(), getCurrentPath(), depth + 1));
                }
                return super.visitReturn(returned, none);
            }
        }.scan(place.getCompilationUnit(), null);
        return all.isEmpty() ? Set.of("%s") : all;
    }

    /** A parameter is what callers in the package give; a variable is what it was made from. */
    private Set<String> ofName(String name, TreePath place, int depth) {
        MethodTree method = enclosing(place);
        if (method != null) {
            for (int i = 0; i < method.getParameters().size(); i++) {
                if (method.getParameters().get(i).getName().contentEquals(name)) {
                    return fromCallers(method, i, place, depth);
                }
            }
        }
        var all = new LinkedHashSet<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void none) {
                if (variable.getName().contentEquals(name) && variable.getInitializer() != null) {
                    all.addAll(texts(variable.getInitializer(), place, depth + 1));
                }
                return super.visitVariable(variable, none);
            }
        }.scan(method != null && declares(method, name) ? method : place.getCompilationUnit(), null);
        return all.isEmpty() ? Set.of("%s") : all;
    }

    private static boolean declares(MethodTree method, String name) {
        var names = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void none) {
                names.add(variable.getName().toString());
                return super.visitVariable(variable, none);
            }
        }.scan(method, null);
        return names.contains(name);
    }

    private Set<String> fromCallers(MethodTree method, int position, TreePath place, int depth) {
        var all = new LinkedHashSet<String>();
        String called = method.getName().toString();
        int arguments = method.getParameters().size();
        for (CompilationUnitTree unit : samePackage(place)) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                    String select = call.getMethodSelect().toString();
                    if (means(select, called, place) && call.getArguments().size() == arguments) {
                        all.addAll(texts(call.getArguments().get(position), getCurrentPath(), depth + 1));
                    }
                    return super.visitMethodInvocation(call, none);
                }
            }.scan(unit, null);
        }
        return all.isEmpty() ? Set.of("%s") : all;
    }

    /** Methods of other classes may have the same name, which shows where they are called by the name of the class. */
    private static boolean means(String select, String called, TreePath place) {
        if (!select.endsWith("." + called)) {
            return select.equals(called);
        }
        String receiver = select.substring(0, select.length() - called.length() - 1);
        return !Character.isUpperCase(receiver.charAt(0))
                || file(place.getCompilationUnit()).endsWith("/" + receiver + ".java");
    }

    private List<CompilationUnitTree> samePackage(TreePath place) {
        String here = String.valueOf(place.getCompilationUnit().getPackageName());
        return units.stream()
                .filter(unit -> String.valueOf(unit.getPackageName()).equals(here))
                .toList();
    }

    private static @Nullable MethodTree enclosing(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                return method;
            }
        }
        return null;
    }

    private static String plain(String format) {
        return PLACEHOLDER
                .matcher(format)
                .replaceAll(VALUE)
                .replace("%n", " ")
                .replace("%%", "%")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }
}
