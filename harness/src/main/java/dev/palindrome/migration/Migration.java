package dev.palindrome.migration;

import java.util.ArrayList;
import java.util.List;
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
 * @param members the migrations that are one unit, in order, where the tool counts several for what is one step to people; else none
 */
public record Migration(
        String id,
        String description,
        Script up,
        @Nullable Script revert,
        @Nullable String irreversible,
        @Nullable Script verify,
        List<Migration> members) {

    public Migration {
        members = List.copyOf(members);
    }

    /** Make a migration that is one by itself, and whose up its tool does not verify. */
    public Migration(String id, String description, Script up, @Nullable Script revert, @Nullable String irreversible) {
        this(id, description, up, revert, irreversible, null, List.of());
    }

    /** Make a migration; whether it declares itself irreversible is read from its down or, where it has none, from its up. */
    public static Migration of(SqlSyntax syntax, String id, String description, Script up, @Nullable Script revert) {
        return of(syntax, id, description, up, revert, (revert == null ? up : revert).text());
    }

    /** Make a migration of a file that holds both ways: its declaration is looked for in the given part of the file. */
    public static Migration of(
            SqlSyntax syntax, String id, String description, Script up, @Nullable Script revert, String declaring) {
        var declaration = syntax.declaredIrreversible(declaring);
        return new Migration(id, description, up, revert, declaration.orElse(null));
    }

    /** Return the same migration with a script that must run behind its up. */
    public Migration verifiedBy(Script script) {
        return new Migration(id, description, up, revert, irreversible, script, members);
    }

    /**
     * Make one migration of several that go up one after another and down in the opposite order; it bears the name of the first. A
     * member without a down leaves what it made to the downs of the others; where none has one, the group has none.
     */
    public static Migration group(List<Migration> members) {
        if (members.size() == 1) {
            return members.get(0);
        }
        var first = members.get(0);
        var downs = new ArrayList<Script>();
        for (int i = members.size() - 1; i >= 0; i--) {
            members.get(i).down().ifPresent(downs::add);
        }
        var verify = members.stream()
                .flatMap(member -> member.verification().stream())
                .toList();
        var irreversible = members.stream()
                .flatMap(member -> member.declaredIrreversible().stream())
                .findFirst();
        return new Migration(
                first.id(),
                first.description(),
                Script.joined(members.stream().map(Migration::up).toList()),
                downs.isEmpty() ? null : Script.joined(downs),
                irreversible.orElse(null),
                verify.isEmpty() ? null : Script.joined(verify),
                members);
    }

    /** Return the same group, with the id of its last member behind its name. */
    Migration upTo(Migration last) {
        var range = "%s..%s".formatted(description, last.id());
        return new Migration(id, range, up, revert, irreversible, verify, members);
    }

    /** Return whether this is what somebody calls by that id, name or file; a group is called by each of its members, too. */
    public boolean isCalled(String called) {
        return id.equals(called)
                || name().equals(called)
                || up.file().equals(called)
                || members.stream().anyMatch(member -> member.isCalled(called));
    }

    /** Return the migrations that the tool counts: the members, or this one where it is one by itself. */
    public List<Migration> steps() {
        return members.isEmpty() ? List.of(this) : members;
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
