package dev.palindrome.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MigrationFoldersTest {
    private static final String DBMATE = "-- migrate:up\nselect 1;\n-- migrate:down\n";

    private Path root;
    private Folder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) throws IOException {
        root = path;
        folder = new Folder(Files.createDirectory(path.resolve("migrations")));
    }

    @Test
    void knowsItsFormatsByName() {
        assertThat(MigrationFolders.formats())
                .extracting(MigrationFormat::name)
                .contains("dbmate", "diesel", "flyway", "golang-migrate", "goose", "pairs", "popx")
                .isSorted();
    }

    @Nested
    class WhatCannotBeRead {

        @Test
        void aFolderThatIsNotThereIsMissedByItsNearestName() {
            refuses(root.resolve("migratoins"), null, "there is no folder", "did you mean " + folder.path() + "?");
        }

        @Test
        void aFolderBelowOneThatIsNotThereIsLookedForAbove() {
            refuses(
                    root.resolve("migration/postgres"),
                    null,
                    "there is no folder",
                    "did you mean " + folder.path() + "?");
        }

        @Test
        void aFolderThatResemblesNothingSaysHowFarThePathLeads() {
            refuses(root.resolve("nowhere/at/all"), null, "there is " + root + ", though");
        }

        @Test
        void aFileIsNoFolder() {
            folder.with("1_a.up.sql", "select 1;");
            refuses(folder.path().resolve("1_a.up.sql"), null, "is no folder", "for instance " + folder.path());
        }

        @Test
        void anEmptyFolderIsNamed() {
            refuses(folder.path(), null, "holds no file that can be read");
        }

        @Test
        void aFolderAboveTheRightOneLeadsToIt() {
            folder.with("1_a.up.sql", "select 1;");
            refuses(root, null, "no format recognises", "did you mean " + folder.path() + "?");
        }

        @Test
        void aFolderOfNoFormatSaysWhatIsThereAndWhatWouldWork() {
            folder.with("a.txt", "").with("b.sql", "select 1;").with("c", "").with("d", "");
            refuses(
                    folder.path(),
                    null,
                    "no format recognises",
                    "a.txt, b.sql, c and 1 more",
                    "dbmate           NUMBER_TITLE.sql with the lines",
                    "golang-migrate   NUMBER_TITLE.up.sql beside");
        }

        @Test
        void aFolderOfTwoFormatsAsksWhichOne() {
            folder.with("1_a.up.sql", "select 1;").with("2_b.sql", DBMATE);
            refuses(folder.path(), null, "could be of 2 formats: dbmate, golang-migrate", "say which one");
            assertThat(folder.readAs("golang-migrate").migrations()).hasSize(1);
        }

        @Test
        void aFormatThatNobodyKnowsIsMissedByItsNearestName() {
            folder.with("1_a.up.sql", "select 1;");
            refuses(folder.path(), "dbmat", "no format is called \"dbmat\"", "did you mean \"dbmate\"?", "goose");
        }

        @Test
        void aFolderOfAnotherFormatSaysWhatItLooksLike() {
            folder.with("1_a.up.sql", "select 1;");
            refuses(folder.path(), "flyway", "holds no migration of format flyway", "it looks like golang-migrate");
        }

        private static void refuses(Path path, @Nullable String format, String... words) {
            assertThatThrownBy(() -> MigrationFolders.read(path, format))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(words);
        }
    }

    @Nested
    class Encodings {

        @Test
        void otherThanUtf8AreRefusedWithLineAndByte() {
            folder.with("1_a.up.sql", "select 1;\r\n-- caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThatThrownBy(folder::read)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContainingAll(
                            "1_a.up.sql is not UTF-8: line 2, byte 18 of the file is 0xE9", "iconv -f WINDOWS-1252");
        }

        @Test
        void ofTwoBytesAreGuessed() {
            folder.with("1_a.up.sql", "\uFEFFselect 1;".getBytes(StandardCharsets.UTF_16LE));
            assertThatThrownBy(folder::read).hasMessageContainingAll("line 1, byte 1", "iconv -f UTF-16");
        }

        @Test
        void thatEndInTheMiddleOfACharacterAreRefused() {
            folder.with("1_a.up.sql", new byte[] {'-', '-', (byte) 0xC3});
            assertThatThrownBy(folder::read).hasMessageContaining("line 1, byte 3 of the file is 0xC3");
        }

        @Test
        void ofOtherFilesDoNotMatter() {
            folder.with("1_a.sql", DBMATE).with("0_image.sql.bak", new byte[] {(byte) 0xFF});
            assertThat(folder.read().migrations()).hasSize(1);
        }

        @Test
        void doNotKeepAFolderFromBeingRecognised() {
            folder.with("1_a.sql", new byte[] {(byte) 0xFF}).with("2_b.sql", DBMATE);
            assertThatThrownBy(folder::read).hasMessageContaining("1_a.sql is not UTF-8");
        }
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class OtherKindsOfFiles {

        @Test
        void aLinkThatStaysInsideIsFollowed() throws IOException {
            folder.with("old/a.txt", "select 1;");
            Files.createSymbolicLink(
                    folder.path().resolve("1_a.up.sql"), folder.path().resolve("old/a.txt"));
            assertThat(folder.read().migrations()).hasSize(1);
        }

        @Test
        void aLinkThatLeadsOutOrNowhereIsNotFollowedButNamed() throws IOException {
            folder.with("1_a.up.sql", "select 1;");
            Files.writeString(root.resolve("secret"), "select 2;");
            Files.createSymbolicLink(folder.path().resolve("2_b.up.sql"), root.resolve("secret"));
            Files.createSymbolicLink(folder.path().resolve("3_c.up.sql"), root.resolve("nothing"));
            Files.createSymbolicLink(folder.path().resolve("up"), root);
            assertThat(folder.read().oddities())
                    .flatExtracting(Oddity::files)
                    .contains("2_b.up.sql", "3_c.up.sql", "up");
            assertThat(folder.read().migrations()).hasSize(1);
        }

        @Test
        void aPipeIsNotRead() throws Exception {
            folder.with("1_a.up.sql", "select 1;");
            var pipe = folder.path().resolve("2_b.up.sql");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            var read = folder.read();
            assertThat(read.migrations()).hasSize(1);
            assertThat(read.oddities())
                    .extracting(Oddity::sentence)
                    .contains("2_b.up.sql is no regular file, so it is not read");
        }

        @Test
        void aDirectoryWithTheNameOfAFileIsNotRead() throws IOException {
            folder.with("1_a.up.sql", "select 1;");
            Files.createDirectories(folder.path().resolve("2_b.up.sql"));
            assertThat(folder.read().oddities())
                    .extracting(Oddity::sentence)
                    .contains("2_b.up.sql is a directory in spite of its name, so it is not read");
        }

        @Test
        void aFolderTooDeepIsNotReadButNamed() {
            folder.with("1_a.up.sql", "select 1;").with("2026/01/2_b.up.sql", "");
            assertThat(folder.read().migrations()).hasSize(1);
            assertThat(folder.read().oddities())
                    .extracting(Oddity::sentence)
                    .contains("2026/01 lies too deep in the folder, so its files are not read");
        }

        @Test
        void aHiddenFileIsNotSeen() {
            folder.with("1_a.up.sql", "select 1;").with(".2_b.up.sql", "").with(".git/3_c.up.sql", "");
            assertThat(folder.read().migrations()).hasSize(1);
            assertThat(folder.read().oddities()).extracting(Oddity::sentence).containsExactly("1_a.up.sql has no down");
        }
    }

    @Nested
    class Names {

        @Test
        void areOrderedByTheirCharactersOnEverySystem() {
            var names = List.of("a_B", "a_\uE000", "a_\uD83D\uDE00", "a_a", "a_ä", "a");
            names.forEach(name -> folder.with(name + ".txt", ""));
            assertThat(new DirectorySource(folder.path()).files())
                    .containsExactly("a.txt", "a_B.txt", "a_a.txt", "a_ä.txt", "a_\uE000.txt", "a_\uD83D\uDE00.txt");
        }

        @Test
        @DisabledOnOs({OS.WINDOWS, OS.MAC})
        void thatDifferByCaseOnlyAreNamed() {
            folder.with("1_a.up.sql", "select 1;").with("readme.sql", "").with("README.sql", "");
            assertThat(folder.read().oddities()).anySatisfy(oddity -> {
                assertThat(oddity.sentence()).startsWith("names differ by case only");
                assertThat(oddity.files()).containsExactly("README.sql", "readme.sql");
            });
        }
    }

    @Nested
    class Gaps {

        @Test
        void areOddInNumbersThatCountUp() {
            assertThat(gaps("001", "002", "004", "005", "008"))
                    .containsExactly("there are gaps in the numbers: 002 is followed by 004, 005 is followed by 008");
        }

        @Test
        void areNotOddInTimestampsNorInTens() {
            assertThat(gaps("20260101", "20260102", "20260301", "20260401")).isEmpty();
            assertThat(gaps("10", "20", "30", "50")).isEmpty();
        }

        private List<String> gaps(String... versions) {
            for (var version : versions) {
                folder.with(version + "_x.up.sql", "select 1;").with(version + "_x.down.sql", "select 1;");
            }
            var found = folder.read().oddities().stream().map(Oddity::sentence).toList();
            for (var version : versions) {
                folder.without(version + "_x.up.sql").without(version + "_x.down.sql");
            }
            return found;
        }
    }

    @Test
    void theMigrationBeforeIsKnown() {
        folder.with("1_a.up.sql", "select 1;").with("2_b.up.sql", "select 1;");
        var read = folder.read();
        assertThat(read.previous(read.migrations().get(0))).isEmpty();
        assertThat(read.previous(read.migrations().get(1)))
                .contains(read.migrations().get(0));
    }
}
