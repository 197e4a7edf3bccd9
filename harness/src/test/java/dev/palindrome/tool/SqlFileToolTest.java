package dev.palindrome.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlFileToolTest extends OnDatabase {

    @ParameterizedTest
    @EnumSource
    void goesUpDownAndUpAgainAndKeepsItsBook(Tool tool) throws SQLException {
        tool.write(files);
        var folder = files.read();
        initialise(folder);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(0));
        assertThat(up(folder, 0)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
        assertThat(tables()).containsExactly("a", "b", "c");
        assertThat(down(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(1));
        assertThat(tables()).containsExactly("a");
        assertThat(up(folder, 1)).isInstanceOf(ToolResult.Applied.class);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(2));
    }

    @ParameterizedTest
    @EnumSource
    void makesItsTablesTwiceWithoutHarm(Tool tool) throws SQLException {
        tool.write(files);
        var folder = files.read();
        initialise(folder);
        initialise(folder);
        assertThat(state(folder)).isEqualTo(tool.stateAfter(0));
    }

    @Test
    void whatOnlyTheToolCanRunIsNotRun() throws SQLException {
        Tool.SQITCH.write(files);
        files.with("deploy/a.sql", "create table a ();\n\\! true\n");
        var folder = files.read();
        initialise(folder);
        var failure = ((ToolResult.Hindered) up(folder, 0)).failure();
        assertThat(failure.message()).contains("\\! runs a command of the shell");
        assertThat(failure.line()).isEqualTo(2);
        assertThat(tables()).isEmpty();
        assertThat(state(folder)).isEmpty();
    }

    @Test
    void aScriptThatVerifiesSaysWhatItDoesNotFind() throws SQLException {
        Tool.SQITCH.write(files);
        var folder = files.read();
        initialise(folder);
        up(folder, 0);
        up(folder, 1);
        var result = tool(folder).verify(database::connect, folder.migrations().get(1));
        assertThat(((ToolResult.Refused) result).failure().message())
                .isEqualTo("verify/b.sql does not find what the up should have done: relation \"d\" does not exist");
    }

    @Test
    void aBookThatCannotBeReadSaysSoInOneLine() throws SQLException {
        files.with("1_a.up.sql", "drop table schema_migrations;");
        var folder = files.read();
        refused(folder);
        assertThat(state(folder))
                .singleElement()
                .asString()
                .startsWith("the book of golang-migrate cannot be read:")
                .contains("public.schema_migrations");
    }
}
