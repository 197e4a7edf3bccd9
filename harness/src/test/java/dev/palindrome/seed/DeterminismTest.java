package dev.palindrome.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Same seed, same rows: on any machine, in any language, at any time. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class DeterminismTest {

    /** What the rows of the shop below add up to. It changes when we change how values are made, and for no other reason. */
    private static final String GOLDEN = "a89c18281ee2d00f3b09950a5e27689fa220751a943ffdaf35aeab6a4cfac6fe";

    private static final String[] SHOP = {
        "create type mood as enum ('sad', 'fine', 'good')",
        "create domain positive as numeric(8,2) check (value > 0)",
        """
        create table customer (
            id bigint generated always as identity primary key,
            email varchar(80) not null unique, name text not null, title varchar(40), city text, country_code char(2),
            phone text, born date, mood mood, active boolean, visits int, balance numeric(10,2), rate double precision,
            created_at timestamptz not null default now(), seen timestamp, at time, took interval, key uuid, settings jsonb,
            notes json, photo bytea, home inet, tags text[], span tstzrange, price positive, url text, token varchar(64),
            place point, flags bit(6), spent money, xml xml, words tsvector)
        """,
        """
        create table orders (
            id serial primary key, customer_id bigint not null references customer, parent_id int references orders,
            status text not null check (status in ('new', 'paid', 'sent')), paid_at timestamptz, sent_at timestamptz,
            code text check (code ~ '^[A-Z]{3}-[0-9]{4}$'), check (paid_at <= sent_at))
        """,
        "create table line (order_id int references orders, number int, customer_id bigint references customer, primary key (order_id, number))",
        "create unique index on customer (lower(name))"
    };

    private static String rows(long seed) throws SQLException {
        try (var db = Filled.with(SHOP)) {
            assertThat(db.fill(150, seed, 1, Foresight.none()).unfilledTables()).isEmpty();
            db.run("alter table orders add column note text, add column boss bigint references customer");
            db.fill(150, seed, 2, Foresight.none());
            return db.dump();
        }
    }

    @Test
    void rowsAreWhatTheyHaveAlwaysBeen() throws SQLException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(rows(42).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kolkata",
        "ar-EG-u-nu-arab, America/St_Johns",
        "de-DE, Pacific/Kiritimati",
        "ja-JP, America/Los_Angeles"
    })
    void neitherLanguageNorPlaceMatters(String language, String zone) throws SQLException {
        var locale = Locale.getDefault();
        var home = TimeZone.getDefault();
        var here = rows(7);
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(rows(7)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(home);
        }
    }

    @Test
    void anotherSeedMakesOtherRows() throws SQLException {
        assertThat(rows(1)).isNotEqualTo(rows(2));
    }
}
