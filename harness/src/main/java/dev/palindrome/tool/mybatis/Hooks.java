package dev.palindrome.tool.mybatis;

import dev.palindrome.tool.library.Overhearing;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.ibatis.migration.hook.HookScript;
import org.apache.ibatis.migration.hook.MigrationHook;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of one way. What they send belongs to the step.
 *
 * @param heard told which of them is at work
 */
record Hooks(
        Overhearing heard,
        @Nullable String before,
        @Nullable String beforeEach,
        @Nullable String afterEach,
        @Nullable String after) {

    /** Return the hook, or null where none is set: the library takes that for no hooks. */
    @Nullable
    MigrationHook hook(Function<@Nullable String, @Nullable HookScript> factory) {
        if (Stream.of(before, beforeEach, afterEach, after).allMatch(name -> name == null)) {
            return null;
        }
        var first = overheard(before, factory);
        var firstOfEach = overheard(beforeEach, factory);
        var lastOfEach = overheard(afterEach, factory);
        var last = overheard(after, factory);
        return new MigrationHook() {
            @Override
            public void before(Map<String, Object> bindings) {
                first.execute(bindings);
            }

            @Override
            public void beforeEach(Map<String, Object> bindings) {
                firstOfEach.execute(bindings);
            }

            @Override
            public void afterEach(Map<String, Object> bindings) {
                lastOfEach.execute(bindings);
            }

            @Override
            public void after(Map<String, Object> bindings) {
                last.execute(bindings);
            }
        };
    }

    private HookScript overheard(@Nullable String name, Function<@Nullable String, @Nullable HookScript> factory) {
        @Nullable HookScript script = factory.apply(name);
        if (script == null) {
            return bindings -> {};
        }
        return bindings -> {
            heard.begins("hooks/" + String.valueOf(name).replaceFirst("^[^:]*:", ""));
            script.execute(bindings);
            heard.ends();
        };
    }
}
