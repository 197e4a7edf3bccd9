package dev.palindrome.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Takes every migration of a folder up, down and up again.
 *
 * <pre>{@code
 * @MigrationTest(folder = "db/migration")
 * class ShopMigrationsTest implements MigrationChecks {
 *
 *     @Test
 *     void invoicesStillBalance(@AfterUp Connection db) { ... }
 * }
 * }</pre>
 *
 * <p>An interface says how: {@link MigrationChecks} has a leaf for each check, and runs {@code @Test} methods once for each
 * migration; {@link EachMigration} runs those alone; {@link MigrationFactory} has the leaves as dynamic tests, for JUnit 5.12. A class
 * without any of them is refused. With the first two, test methods may have parameters of the types
 * {@link dev.palindrome.migration.Migration}, {@link dev.palindrome.cycle.CycleEvidence} and
 * {@link dev.palindrome.check.Judgement}, and {@link java.sql.Connection} annotated with {@link AfterUp} or {@link AfterDown}.
 *
 * <p>An attribute that is left out is looked up as a JUnit configuration parameter {@code palindrome.<attribute>}, then as a system
 * property of that name, then as an environment variable {@code PALINDROME_<ATTRIBUTE>}; then its default holds.
 *
 * <p>The migrations of one class run one after the other on one thread. Several classes may run side by side; each has a database
 * server of its own then.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(MigrationTestExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@Tag("migration")
public @interface MigrationTest {

    /** The number that stands for "not given". */
    int NOT_GIVEN = -1;

    /**
     * The migration folder: a directory on the class path, else relative to the working directory. Without it, what a Spring Boot
     * application on the class path says ({@code spring.flyway.locations}, {@code spring.liquibase.change-log}, or Boot's defaults);
     * and where there is none, the one history that is found in the project.
     */
    String folder() default "";

    /** How the folder is to be read, such as {@code golang-migrate}; found out by default. */
    String format() default "";

    /**
     * Who runs the migrations of Flyway, Liquibase and MyBatis: {@code auto} (default) is the tool's own library where it is on the
     * class path, else Palindrome in its place; {@code library}, {@code palindrome}.
     */
    String runner() default "";

    /** Values for the placeholders of the files, each {@code "NAME=VALUE"}. */
    String[] variables() default {};

    /** Migrations that are one unit, from the first to the last, each {@code "ID..ID"}: {@code "000003..000005"}. */
    String[] groups() default {};

    /**
     * The database, {@code postgresql} by default, with a version if need be: {@code postgresql:15}. Of several, each has a node for
     * each migration, and the report shows what differs between them.
     */
    String[] database() default {};

    /** Where the database comes from: {@code auto} (default), {@code container}, {@code embedded}. */
    String provider() default "";

    /**
     * Classes whose static fields hold the container to use, where it is not this class that declares it. A container that this class
     * itself declares with {@code @Container} or {@code @ServiceConnection}, or the context of its Spring Boot application, is used
     * without a word.
     */
    Class<?>[] containers() default {};

    /** The profiles of Spring that are active when an application's settings are read; by default those of its own tests. */
    String[] profiles() default {};

    /** How many synthetic rows each table has, 1000 by default; 0 looks at the schema only. */
    int rows() default NOT_GIVEN;

    /** Where the random values start, 42 by default: the same seed gives the same rows. */
    long seed() default NOT_GIVEN;

    /** The languages of names, places and texts in synthetic rows, such as {@code "tr"}; a mix by default. */
    String[] locales() default {};

    /**
     * A file with statistics that the synthetic rows shall resemble, as {@code palindrome profile} writes it: on the class path, else
     * relative to the working directory.
     */
    String dataProfile() default "";

    /**
     * A dump whose rows are used where a table has them, SQL or the custom format of {@code pg_dump}: on the class path, else relative
     * to the working directory.
     */
    String data() default "";

    /**
     * A folder with rows of your own: migration {@code ID} is to meet those of {@code ID.sql}. On the class path, else relative to
     * the working directory.
     */
    String fixtures() default "";

    /** How many per cent of the schema the rows must at least cover; by default nothing is asked. */
    int minCoverage() default NOT_GIVEN;

    /**
     * A revision of git, such as {@code origin/main}: only migrations that are new or changed since this branch left it are verified,
     * those before them are only taken up. Better given from outside, as {@code palindrome.since}, than here.
     */
    String since() default "";

    /** Grades that are expected to be less than reversible, each {@code "ID=GRADE"}: {@code "000007=irreversible"}. */
    String[] expect() default {};

    /**
     * The file of known failures, which do not fail: on the class path, else relative to the working directory;
     * {@code palindrome-baseline.txt} beside the folder by default, where there is one.
     */
    String baseline() default "";

    /**
     * Files of SQL to run before the first migration, such as a {@code pg_dump} of the host: on the class path, else relative to the
     * working directory. See {@link BeforeMigrations} for a method instead.
     */
    String[] before() default {};

    /**
     * What the sessions of the migrations are set to, each {@code "NAME=VALUE"}, by the server's own names:
     * {@code "TimeZone=Asia/Tokyo"}. An engine in front says for which of several databases: {@code "mysql.sql_mode=ANSI"}.
     */
    String[] settings() default {};

    /** How long a statement of a migration may run, in seconds, 60 by default. */
    int timeout() default NOT_GIVEN;

    /** The ids of the only checks to make; all by default. */
    String[] checks() default {};

    /** The ids of checks to leave out. */
    String[] without() default {};

    /** Whether the class is skipped, with the reason, where no database can be had; by default it fails with instructions. */
    boolean disabledWithoutDatabase() default false;
}
