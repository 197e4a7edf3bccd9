package dev.palindrome.database.container;

import dev.palindrome.database.Library;
import dev.palindrome.database.mysql.flavor.Flavor;
import dev.palindrome.failure.NoEngineException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.utility.DockerImageName;

/** The products whose makers publish images. */
enum Product {
    POSTGRESQL("postgresql", "postgres", "18", "PostgreSQL", Library.POSTGRESQL_DRIVER, PostgresRecipe::new),
    MYSQL("mysql", "mysql", "9.7", "MySQL", Library.MYSQL_DRIVER, () -> new MysqlRecipe(Flavor.MYSQL)),
    MARIADB("mariadb", "mariadb", "10.11", "MariaDB", Library.MARIADB_DRIVER, () -> new MysqlRecipe(Flavor.MARIADB));

    private final String engine;
    private final String repository;
    private final String newest;
    private final Library testcontainers;
    private final Library olderTestcontainers;
    private final Library driver;
    private final Supplier<Recipe> recipe;

    Product(
            String engine,
            String repository,
            String newest,
            String container,
            Library driver,
            Supplier<Recipe> recipe) {
        this.engine = engine;
        this.repository = repository;
        this.newest = newest;
        this.testcontainers = new Library(
                "org.testcontainers.%s.%sContainer".formatted(engine, container),
                "Testcontainers",
                "org.testcontainers:testcontainers-%s:2.0.5".formatted(engine));
        // Up to 1.21 all products were in one package.
        this.olderTestcontainers = new Library(
                "org.testcontainers.containers.%sContainer".formatted(container),
                "Testcontainers",
                "org.testcontainers:%s:1.21.4".formatted(engine));
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
        return Library.missing(module(), driver);
    }

    /** Make a container of the image, with the Testcontainers that is there; only where nothing is missing. */
    JdbcDatabaseContainer<?> container(String image) {
        try {
            var type = Class.forName(module().type()).getConstructor(DockerImageName.class);
            return (JdbcDatabaseContainer<?>) type.newInstance(DockerImageName.parse(image));
        } catch (ReflectiveOperationException e) {
            throw new NoEngineException(
                    "this Testcontainers cannot be used (%s); add %s".formatted(e, testcontainers.artifact()), e);
        }
    }

    private Library module() {
        return !testcontainers.isThere() && olderTestcontainers.isThere() ? olderTestcontainers : testcontainers;
    }

    String engine() {
        return engine;
    }

    /** Return the driver that Testcontainers uses for it. */
    Library driver() {
        return driver;
    }

    /** Return how it is run; only where nothing is missing. */
    Recipe recipe() {
        return recipe.get();
    }
}
