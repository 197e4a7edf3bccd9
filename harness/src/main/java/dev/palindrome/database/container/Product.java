package dev.palindrome.database.container;

import dev.palindrome.database.Library;
import dev.palindrome.database.mysql.flavor.Flavor;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The products whose makers publish images. */
enum Product {
    POSTGRESQL(
            "postgresql",
            "postgres",
            "18",
            testcontainers("postgresql", "PostgreSQL"),
            Library.POSTGRESQL_DRIVER,
            PostgresRecipe::new),
    MYSQL(
            "mysql",
            "mysql",
            "9.7",
            testcontainers("mysql", "MySQL"),
            Library.MYSQL_DRIVER,
            () -> new MysqlRecipe(Flavor.MYSQL)),
    MARIADB(
            "mariadb",
            "mariadb",
            "10.11",
            testcontainers("mariadb", "MariaDB"),
            Library.MARIADB_DRIVER,
            () -> new MysqlRecipe(Flavor.MARIADB));

    private final String engine;
    private final String repository;
    private final String newest;
    private final Library testcontainers;
    private final Library driver;
    private final Supplier<Recipe> recipe;

    Product(
            String engine,
            String repository,
            String newest,
            Library testcontainers,
            Library driver,
            Supplier<Recipe> recipe) {
        this.engine = engine;
        this.repository = repository;
        this.newest = newest;
        this.testcontainers = testcontainers;
        this.driver = driver;
        this.recipe = recipe;
    }

    static Optional<Product> of(String engine) {
        return Stream.of(values())
                .filter(product -> product.engine.equals(engine))
                .findFirst();
    }

    /** Return the image of a version, or of the newest that is known to work. */
    String image(Optional<String> version) {
        return repository + ":" + version.orElse(newest);
    }

    /** Return what is missing on the class path and how to get it, as a clause; empty where nothing is. */
    String missing() {
        return Library.missing(testcontainers, driver);
    }

    /** Return the driver that Testcontainers uses for it. */
    Library driver() {
        return driver;
    }

    /** Return how it is run; only where nothing is missing. */
    Recipe recipe() {
        return recipe.get();
    }

    private static Library testcontainers(String module, String type) {
        return new Library(
                "org.testcontainers.%s.%sContainer".formatted(module, type),
                "Testcontainers",
                "org.testcontainers:testcontainers-%s:2.0.5".formatted(module));
    }
}
