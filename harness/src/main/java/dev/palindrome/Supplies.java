package dev.palindrome;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.given.Dump;
import dev.palindrome.given.Fixtures;
import dev.palindrome.given.GivenRows;
import dev.palindrome.migration.MigrationFolder;
import dev.palindrome.migration.SqlSyntax;
import dev.palindrome.profile.Profile;
import dev.palindrome.seed.SeedPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a run are made from, read and checked before a server is started.
 *
 * @param plan how synthetic rows are made
 * @param given the rows that the user gives, in this order
 */
record Supplies(SeedPlan plan, List<GivenRows> given) {

    Supplies {
        given = List.copyOf(given);
    }

    /**
     * Read what the options name.
     *
     * @throws ConfigurationException where a file cannot be used, or does not fit the history
     */
    static Supplies of(Options options, MigrationFolder folder) {
        Path profile = options.sources().profile();
        var plan = new SeedPlan(
                options.rows(),
                options.seed(),
                profile == null ? Profile.NONE : Profile.read(profile),
                options.sources().locales());
        List<GivenRows> given = given(options);
        SqlSyntax syntax = SqlSyntax.of(options.engine().engine());
        given.forEach(rows -> rows.check(folder, syntax));
        return new Supplies(plan, given);
    }

    private static List<GivenRows> given(Options options) {
        List<GivenRows> given = new ArrayList<>();
        Path data = options.sources().data();
        if (data != null) {
            given.add(Dump.of(data));
        }
        Path fixtures = options.sources().fixtures();
        if (fixtures != null) {
            given.add(Fixtures.read(fixtures));
        }
        given.addAll(options.given());
        if (!given.isEmpty() && options.rows() == 0) {
            throw new ConfigurationException(
                    "0 rows were asked for, which looks at the schema only, so nothing can be done with the rows of %s; leave one of them out"
                            .formatted(given.get(0).name()));
        }
        return given;
    }
}
