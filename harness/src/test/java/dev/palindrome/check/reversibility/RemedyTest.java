package dev.palindrome.check.reversibility;

import static dev.palindrome.check.reversibility.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import org.junit.jupiter.api.Test;

class RemedyTest {

    private static String restored(String kind, String name, String... properties) {
        return Remedy.of(new Difference.Missing(object(kind, name, properties)));
    }

    private static String removed(String kind, String name) {
        return Remedy.of(new Difference.LeftBehind(object(kind, name)));
    }

    private static String changed(String kind, String name, String property, String before) {
        SchemaObject object = object(kind, name);
        return Remedy.of(new Difference.Changed(object, property, before, "something else"));
    }

    @Test
    void bringsBackWhatIsMissing() {
        assertThat(restored("column", "public.users.flag", "type", "boolean", "default", "false", "not null", "true"))
                .isEqualTo("add ALTER TABLE users ADD COLUMN flag boolean DEFAULT false NOT NULL");
        assertThat(restored("index", "public.i", "definition", "CREATE UNIQUE INDEX ON public.users USING btree (a)"))
                .isEqualTo("add CREATE UNIQUE INDEX i ON public.users USING btree (a)");
        assertThat(restored("check constraint", "public.users.positive", "definition", "CHECK (a > 0)"))
                .isEqualTo("add ALTER TABLE users ADD CONSTRAINT positive CHECK (a > 0)");
        assertThat(restored("view", "public.v", "definition", " SELECT 1")).isEqualTo("add CREATE VIEW v AS SELECT 1");
        assertThat(restored("function", "touch()")).isEqualTo("restore function touch()");
    }

    @Test
    void takesAwayWhatIsLeftBehind() {
        assertThat(removed("column", "public.users.flag")).isEqualTo("add ALTER TABLE users DROP COLUMN flag");
        assertThat(removed("primary key", "public.users.users_pkey"))
                .isEqualTo("add ALTER TABLE users DROP CONSTRAINT users_pkey");
        assertThat(removed("trigger", "public.users.audit")).isEqualTo("add DROP TRIGGER audit ON users");
        assertThat(removed("materialized view", "public.sums")).isEqualTo("add DROP MATERIALIZED VIEW sums");
        assertThat(removed("function", "touch(integer)")).isEqualTo("add DROP FUNCTION touch(integer)");
    }

    @Test
    void setsBackWhatDiffers() {
        assertThat(changed("column", "public.users.flag", "default", ""))
                .isEqualTo("add ALTER TABLE users ALTER COLUMN flag DROP DEFAULT");
        assertThat(changed("column", "public.users.flag", "not null", "true"))
                .isEqualTo("add ALTER TABLE users ALTER COLUMN flag SET NOT NULL");
        assertThat(changed("column", "public.users.flag", "type", "bigint"))
                .isEqualTo("add ALTER TABLE users ALTER COLUMN flag SET DATA TYPE bigint");
        assertThat(changed("foreign key", "public.users.boss_fk", "validated", "true"))
                .isEqualTo("add ALTER TABLE users VALIDATE CONSTRAINT boss_fk");
        assertThat(changed("trigger", "public.users.audit", "enabled", "always"))
                .isEqualTo("add ALTER TABLE users ENABLE ALWAYS TRIGGER audit");
        assertThat(Remedy.of(new Difference.Changed(
                        object("index", "public.i", "definition", "CREATE INDEX ON public.users USING btree (a, b)"),
                        "definition",
                        "CREATE INDEX ON public.users USING btree (a, b)",
                        "CREATE INDEX ON public.users USING btree (b, a)")))
                .isEqualTo("drop it and add CREATE INDEX i ON public.users USING btree (a, b)");
        assertThat(changed("table", "public.users", "comment", ""))
                .isEqualTo("add COMMENT ON TABLE public.users IS NULL");
        assertThat(changed("table", "public.users", "owner", "app"))
                .isEqualTo("set owner of table public.users back to app");
        assertThat(changed("table", "public.users", "options", ""))
                .isEqualTo("take options of table public.users away again");
    }
}
