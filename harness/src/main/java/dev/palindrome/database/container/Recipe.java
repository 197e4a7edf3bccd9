package dev.palindrome.database.container;

import dev.palindrome.database.DatabaseServer;
import org.testcontainers.containers.JdbcDatabaseContainer;

/** How a product is run in a container. Its classes know Testcontainers, which is not always there. */
interface Recipe {

    /** Return a container of the image, not started yet, whose settings are ours. */
    JdbcDatabaseContainer<?> container(String image);

    /** Connect to a container of ours that runs. */
    DatabaseServer over(JdbcDatabaseContainer<?> container, String because, Runnable stop);

    /** Connect to a container of a user that runs. */
    DatabaseServer asGuest(JdbcDatabaseContainer<?> container, String because, Runnable stop);
}
