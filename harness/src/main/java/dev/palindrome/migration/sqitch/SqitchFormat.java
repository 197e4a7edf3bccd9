package dev.palindrome.migration.sqitch;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.migration.BookSql;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script;
import dev.palindrome.migration.Script.Hindrance;
import dev.palindrome.migration.SourceFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads projects of Sqitch: the changes of {@code sqitch.plan}, with their scripts below {@code deploy}, {@code revert} and {@code verify}. */
public final class SqitchFormat implements MigrationFormat {

    @Override
    public String name() {
        return "sqitch";
    }

    @Override
    public String looksLike() {
        return "a sqitch.plan beside deploy/NAME.sql, revert/NAME.sql and verify/NAME.sql";
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        return evidence(folder).isPresent();
    }

    @Override
    public Optional<String> evidence(SourceFolder folder) {
        try {
            var plan = SqitchTarget.of(folder).plan();
            return folder.holds(plan) ? Optional.of("there is " + plan) : Optional.empty();
        } catch (ConfigurationException e) {
            return Optional.empty(); // a configuration that nobody can read says nothing
        }
    }

    @Override
    public MigrationFolder read(SourceFolder folder) {
        var target = SqitchTarget.of(folder);
        refuseOtherEngines(folder, target);
        if (!folder.holds(target.plan())) {
            throw new ConfigurationException(
                    "%s holds no %s; give the folder of sqitch.conf".formatted(folder.root(), target.plan()));
        }
        var plan = SqitchPlan.parse(folder.where(target.plan()), folder.text(target.plan()));
        var oddities = new ArrayList<Oddity>();
        if (!plan.foreignRequirements().isEmpty()) {
            oddities.add(new Oddity(
                    "changes of other projects are required, which Sqitch would look for in its registry: "
                            + String.join(", ", plan.foreignRequirements()),
                    List.of()));
        }
        var migrations = new ArrayList<Migration>();
        var unverified = new ArrayList<String>();
        for (var change : plan.changes()) {
            migrations.add(migration(folder, target, change, oddities, unverified));
        }
        if (!unverified.isEmpty()) {
            oddities.add(new Oddity(
                    "verify scripts are not run, since sqitch.conf does not say verify = true for deploy", unverified));
        }
        return new MigrationFolder(
                folder.root(),
                name(),
                migrations,
                oddities,
                new SqitchBook(new BookSql(folder.syntax()), plan.project()));
    }

    private static void refuseOtherEngines(SourceFolder folder, SqitchTarget target) {
        if (!target.engine().equals(SqitchTarget.nameOf(folder.syntax()))) {
            throw new ConfigurationException(
                    "%s is a project for the engine %s, and it is to run on %s; name its database, or give another project"
                            .formatted(folder.root(), target.engine(), folder.engine()));
        }
    }

    private static ScriptReader reader(SourceFolder folder, SqitchTarget target, String command) {
        return switch (folder.syntax()) {
            case POSTGRESQL -> new PsqlReader(folder, target.variables(command));
            case MYSQL -> ClientReader.mysql(folder, target.variables(command));
            case SQLITE -> ClientReader.sqlite(folder);
        };
    }

    private static Migration migration(
            SourceFolder folder, SqitchTarget target, Change change, List<Oddity> oddities, List<String> unverified) {
        var file = file(folder, target, change);
        var deploy = Paths.normalised(directory(target, change, "deploy"), file);
        var revert = Paths.normalised(directory(target, change, "revert"), file);
        var verify = Paths.normalised(directory(target, change, "verify"), file);
        var reader = reader(folder, target, "deploy");
        var up = folder.holds(deploy) ? reader.read(deploy) : missing(deploy);
        var down = folder.holds(revert) ? reader(folder, target, "revert").read(revert) : null;
        var id = file.substring(0, file.length() - target.extension().length() - 1);
        var migration = Migration.of(folder.syntax(), id, "", up, down);
        if (!folder.holds(verify)) {
            return migration;
        }
        if (!target.verifies()) {
            unverified.add(verify);
            return migration;
        }
        var check = reader.read(verify);
        var hindrance = check.hindrance();
        if (hindrance != null) {
            oddities.add(new Oddity("%s is not run: %s".formatted(verify, hindrance.sentence()), List.of(verify)));
            return migration;
        }
        return migration.verifiedBy(check);
    }

    /** Return the script's path in the directories: a change that was reworked later has a tag in it, the first that a file has. */
    private static String file(SourceFolder folder, SqitchTarget target, Change change) {
        var suffix = "." + target.extension();
        if (!change.isReworked()) {
            return change.name() + suffix;
        }
        var directory = target.reworkedDirectory("deploy");
        return change.reworkTags().stream()
                .map(tag -> change.name() + tag + suffix)
                .filter(file -> folder.holds(Paths.normalised(directory, file)))
                .findFirst()
                .orElse(change.name() + change.reworkTags().get(0) + suffix);
    }

    private static String directory(SqitchTarget target, Change change, String kind) {
        return change.isReworked() ? target.reworkedDirectory(kind) : target.directory(kind);
    }

    private static Script missing(String file) {
        return Script.hindered(file, "", new Hindrance("there is no %s, at which Sqitch stops".formatted(file), "", 0));
    }
}
