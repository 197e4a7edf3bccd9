package dev.palindrome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {

    @TempDir
    Path folder;

    @TempDir
    Path beside;

    @BeforeEach
    void aTemplate() throws IOException {
        Files.writeString(folder.resolve("V1__orders.sql"), "create table ${prefix}_orders (id int);");
        Files.writeString(folder.resolve("U1__orders.sql"), "drop table ${prefix}_orders;");
    }

    @Test
    void arePutIntoTheFiles() {
        assertThat(Program.verify(folder, "--var", "prefix=shop").exit()).isZero();
    }

    @Test
    void mayStandInAFileAndTheOptionCountsFirst() throws IOException {
        Path file = Files.writeString(beside.resolve("test.properties"), "prefix=1 no name\n");

        assertThat(Program.verify(folder, "--vars", file.toString()).exit()).isEqualTo(1);
        assertThat(Program.verify(folder, "--vars", file.toString(), "--var", "prefix=shop")
                        .exit())
                .isZero();
    }

    @Test
    void thatAreMissingAreNamedWithFileAndLineAndTheWayToGiveThem() {
        Program run = Program.run("list", folder.toString(), "--var", "prefx=shop");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("V1__orders.sql needs a value for ${prefix} on line 1")
                .contains("what is given is called \"prefx\"")
                .contains("--var prefix=VALUE", "--vars FILE", "variables = \"prefix=VALUE\"");
    }

    @Test
    void thatNoFileUsesAreNamed() {
        Program run = Program.run("detect", folder.toString(), "--var", "prefix=shop", "--var", "owner=me");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("the variable \"owner\" is used by no file")
                .doesNotContain("\"prefix\"");
    }

    @Test
    void cannotComeFromAFileThatIsNotThereOrNotReadable() throws IOException {
        Path latin = Files.write(beside.resolve("latin"), "a=\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        Path broken = Files.writeString(beside.resolve("broken"), "a=\\u00");

        assertThat(list("--vars", beside.resolve("none").toString()).err()).contains("there is no such file");
        assertThat(list("--vars", latin.toString()).err()).contains("not UTF-8");
        assertThat(list("--vars", broken.toString()).err()).contains("lines such as schema=shop");
        assertThat(list("--vars", beside.toString()).exit()).isEqualTo(2);
    }

    @Test
    void needANameAndAValue() {
        assertThat(list("--var", "prefix").exit()).isEqualTo(2);
    }

    private Program list(String... more) {
        return Program.run("list", folder.toString(), more[0], more[1]);
    }
}
