package dev.palindrome.migration.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.migration.Batch;
import dev.palindrome.migration.Folder;
import dev.palindrome.migration.Migration;
import dev.palindrome.migration.MigrationFolders;
import dev.palindrome.migration.MigrationFormat;
import dev.palindrome.migration.Oddity;
import dev.palindrome.migration.Script.Wrapping;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtlasFormatTest {
    private Folder folder;

    @BeforeEach
    void emptyFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    @Test
    void readsAFolderWhoseSumAgrees() {
        folder.with("1_a.sql", "create table a ();\n")
                .with("2_b.sql", "create table b ();\n")
                .with("atlas.sum", """
                        h1:O4YcR72QD4aJqqLYmb2Q30+X4217CR8P6YLXK6r8anA=
                        1_a.sql h1:kySkDT3kPA8+jHBy6ReWSWXJbEcYEJUn/c2q3oMfUP0=
                        2_b.sql h1:Qplgl56MjYLsjVMtApai/89U66Nrx1tLD3Nj5jZ2iio=
                        """);
        var read = folder.read();
        assertThat(read.format()).isEqualTo("atlas");
        assertThat(read.migrations()).extracting(Migration::name).containsExactly("1_a", "2_b");
        assertThat(read.migrations()).allMatch(migration -> migration.down().isEmpty());
        assertThat(read.oddities()).extracting(Oddity::sentence).containsExactly("2 files have no down");
    }

    @Test
    void namesTheFileThatIsNotWhatTheSumSays() {
        folder.with("1_a.sql", "select 1;").with("atlas.sum", "h1:x=\n1_a.sql h1:y=\n");
        assertThat(folder.read().oddities())
                .extracting(Oddity::sentence)
                .anyMatch(s -> s.startsWith("1_a.sql has another hash than atlas.sum says"));
    }

    @Test
    void leavesAFolderThatAtlasKeepsForAnotherToolToThatTool() {
        folder.with("1_a.up.sql", "select 1;").with("1_a.down.sql", "select 1;").with("atlas.sum", "h1:x=\n");
        assertThat(MigrationFolders.detect(folder.path()))
                .extracting(MigrationFormat::name)
                .containsExactly("golang-migrate");
    }

    @Test
    void runsWithoutATransactionWhereTheHeadSaysSo() {
        folder.with("1_a.sql", "-- atlas:txmode none\n\ncreate index concurrently i on t (c);\nselect 1;\n")
                .with("2_b.sql", "-- atlas:txmode none\nselect 1;\n")
                .with("atlas.sum", "");
        var migrations = folder.read().migrations();
        assertThat(migrations.get(0).up().wrapping()).isEqualTo(Wrapping.AUTOCOMMIT);
        assertThat(migrations.get(0).up().batches()).extracting(Batch::line).containsExactly(3, 4);
        assertThat(migrations.get(1).up().wrapping()).isEqualTo(Wrapping.TRANSACTION);
    }

    @Test
    void cutsAtADelimiterOfItsOwn() {
        folder.with("1_a.sql", "-- atlas:delimiter \\n\\n\n\nselect 1;\nselect 2;\n\nselect 3\n")
                .with("atlas.sum", "");
        assertThat(folder.read().migrations().get(0).up().batches())
                .containsExactly(new Batch("select 1;\nselect 2;", 3), new Batch("select 3", 6));
    }

    @Test
    void leavesOutACheckpointBehindTheFilesThatItStandsFor() {
        folder.with("1_a.sql", "select 1;")
                .with("2_c.sql", "-- atlas:checkpoint\n\nselect 1;")
                .with("3_b.sql", "select 1;")
                .with("atlas.sum", "");
        assertThat(folder.read().migrations()).extracting(Migration::id).containsExactly("1", "3");
    }

    @Test
    void refusesAModeThatAtlasDoesNotKnow() {
        folder.with("1_a.sql", "-- atlas:txmode some\n\nselect 1;").with("atlas.sum", "");
        assertThatThrownBy(folder::read).hasMessageContaining("1_a.sql says atlas:txmode some");
    }
}
