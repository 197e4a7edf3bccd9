package dev.palindrome.migration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a history.
 *
 * @param id the version as the tool writes it: golang-migrate {@code 000003}, Flyway {@code 1.2}
 * @param description the rest of the name, may be empty
 * @param up the way forward
 * @param revert the way back, or null where there is none; read it through {@link #down()}
 * @param irreversible the reason where a comment {@code -- palindrome: irreversible because ...} declares that there is no way back,
 *     else null; read it through {@link #declaredIrreversible()}
 * @param verify what the tool runs on a session of its own behind an up, to see whether it did what it should, else null; read it
 *     through {@link #verification()}
 */
public record Migration(
        String id,
        String description,
        Script up,
        @Nullable Script revert,
        @Nullable String irreversible,
        @Nullable Script verify) {

    /** Make a migration whose up its tool does not verify. */
    public Migration(String id, String description, Script up, @Nullable Script revert, @Nullable String irreversible) {
        this(id, description, up, revert, irreversible, null);
    }

    /** Make a migration; whether it declares itself irreversible is read from its down or, where it has none, from its up. */
    public static Migration of(String id, String description, Script up, @Nullable Script revert) {
        return of(id, description, up, revert, (revert == null ? up : revert).text());
    }

    /** Make a migration of a file that holds both ways: its declaration is looked for in the given part of the file. */
    public static Migration of(String id, String description, Script up, @Nullable Script revert, String declaring) {
        var declaration = SqlText.declaredIrreversible(declaring);
        return new Migration(id, description, up, revert, declaration.orElse(null));
    }

    /** Return the same migration with a script that must run behind its up. */
    public Migration verifiedBy(Script script) {
        return new Migration(id, description, up, revert, irreversible, script);
    }

    /** Return the way back; a script without statements counts as one. */
    public Optional<Script> down() {
        return Optional.ofNullable(revert);
    }

    /** Return why there is no way back, where the migration itself declares that. */
    public Optional<String> declaredIrreversible() {
        return Optional.ofNullable(irreversible);
    }

    /** Return what must run behind the up, as a step of the up. */
    public Optional<Script> verification() {
        return Optional.ofNullable(verify);
    }

    /** Return id and description as people name the migration: {@code 000003_add_email}. */
    public String name() {
        return description.isEmpty() ? id : id + "_" + description;
    }
}
