package dev.palindrome.tool.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.database.Database;
import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of mysqldump that speak of more than the rows of one database. */
class MysqlDumpTest {

    private static final String ROWS = """
            /*!40101 SET @saved_cs_client     = @@character_set_client */;
            CREATE TABLE `t` (`id` int NOT NULL, `said` text, PRIMARY KEY (`id`)) ENGINE=InnoDB;
            LOCK TABLES `t` WRITE;
            /*!40000 ALTER TABLE `t` DISABLE KEYS */;
            INSERT INTO `t` VALUES
            (1,'a;\\nb'),
            (2,'USE x;');
            /*!40000 ALTER TABLE `t` ENABLE KEYS */;
            UNLOCK TABLES;
            /*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES' */ ;
            DELIMITER ;;
            /*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `g` BEFORE INSERT ON `t` FOR EACH ROW begin set new.said = 'x;'; end */;;
            DELIMITER ;
            """;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void create() {
        database = TestServers.mariaDb().create("dump");
    }

    @AfterEach
    void drop() {
        TestServers.mariaDb().drop(database);
    }

    @Test
    void rowsOfANamedDatabaseGoIntoOurs() throws Exception {
        restore("""
                /*M!999999\\- enable the sandbox mode */\s
                -- MariaDB dump
                /*!40000 DROP DATABASE IF EXISTS `elsewhere`*/;

                CREATE DATABASE /*!32312 IF NOT EXISTS*/ `elsewhere` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;

                USE `elsewhere`;
                """ + ROWS);

        assertThat(read("select said from t order by id")).containsExactly("a;\nb", "USE x;");
        assertThat(read("select trigger_name from information_schema.triggers where trigger_schema = database()"))
                .containsExactly("g");
        assertThat(read("select schema_name from information_schema.schemata where schema_name = 'elsewhere'"))
                .isEmpty();
    }

    @Test
    void whatIsForTheServerIsPassedOver() throws Exception {
        restore("""
                SET @MYSQLDUMP_TEMP_LOG_BIN = @@SESSION.SQL_LOG_BIN;
                SET @@SESSION.SQL_LOG_BIN= 0;
                --
                -- GTID state at the beginning of the backup
                --

                SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '19167928-e504-11f1-a84c-06124833272a:1-5,
                19167928-e504-11f1-a84c-06124833272b:1-5';
                CHANGE REPLICATION SOURCE TO SOURCE_LOG_FILE='binlog.000001', SOURCE_LOG_POS=9941;
                """ + ROWS + "SET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;\n");

        assertThat(read("select count(*) from t")).containsExactly("2");
    }

    @Test
    void severalDatabasesAreRefused() {
        assertThatThrownBy(() -> restore("USE `one`;\n" + ROWS + "USE `two`;\n" + ROWS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("holds several databases (line 15: USE `two`)");
    }

    private void restore(String dump) throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("dump.sql"), dump);
        try (Connection session = database.connect()) {
            DumpScript.of(file).restore(session, TestServers.mariaDb().dialect());
        }
    }

    private List<String> read(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection session = database.connect();
                var statement = session.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
