package dev.palindrome.migration.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.client.ClientPiece.Command;
import dev.palindrome.migration.client.ClientPiece.Sent;
import org.junit.jupiter.api.Test;

class SqliteClientTest {

    @Test
    void sendsEveryStatementAndObeysDotsBetweenThem() {
        var text = """
                .bail on
                create table a (b); -- c
                .read other.sql
                create trigger t after insert on a begin
                .5;
                  select 1;
                end; select 2;""";
        assertThat(SqliteClient.pieces(text))
                .containsExactly(
                        new Command(".bail", "on", ".bail on", 1),
                        sent("create table a (b)", 2),
                        new Command(".read", "other.sql", ".read other.sql", 3),
                        sent("create trigger t after insert on a begin\n.5;\n  select 1;\nend", 4),
                        sent("select 2", 7));
    }

    private static Sent sent(String sql, int line) {
        return new Sent(new Batch(sql, line));
    }
}
