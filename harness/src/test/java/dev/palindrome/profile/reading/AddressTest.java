package dev.palindrome.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palindrome.failure.ConfigurationException;
import dev.palindrome.profile.reading.Address.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://reader:s3cret@db/shop",
                "jdbc:postgresql://db/shop?user=reader&password=s3cret",
                "jdbc:mysql://reader:s3cret@db/shop",
                "jdbc:mariadb://db/shop?Password=s3cret"
            })
    void aPasswordInAnArgumentIsRefusedAndNotShown(String url) {
        assertThatThrownBy(() -> Address.parse(url, Origin.ARGUMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PALINDROME_PASSWORD")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aPasswordInTheEnvironmentIsTakenOutOfTheAddress() {
        var address = Address.parse("postgresql://reader:s3%40cret@db:5433/shop?sslmode=require", Origin.ENVIRONMENT);
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db:5433/shop?sslmode=require");
        assertThat(address.properties())
                .containsEntry("user", "reader")
                .containsEntry("password", "s3@cret")
                .containsEntry("ApplicationName", "palindrome");
        assertThat(address.toString()).doesNotContain("s3");
        assertThat(address.withoutPassword("no entry with s3@cret")).isEqualTo("no entry with ***");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/shop, jdbc:postgresql://db/shop",
        "postgres://db/shop, jdbc:postgresql://db/shop",
        "mysql://db:3307/shop, jdbc:mysql://db:3307/shop",
        "jdbc:sqlite:shop.db, jdbc:sqlite:shop.db"
    })
    void addressesAreTakenAsPeopleWriteThem(String given, String url) {
        assertThat(Address.parse(given, Origin.ARGUMENT).url()).isEqualTo(url);
    }

    @Test
    void whatPostgresOwnProgramsReadCountsWhereNobodySaysAnythingElse() {
        var variables = Map.of("PGUSER", "theirs", "PGPASSWORD", "s3cret");
        assertThat(Address.parse("postgresql://db/shop", Origin.ARGUMENT)
                        .in(variables)
                        .properties())
                .containsEntry("user", "theirs")
                .containsEntry("password", "s3cret");
        assertThat(Address.parse("postgresql://me@db/shop", Origin.ARGUMENT)
                        .as(null, "mine")
                        .in(variables)
                        .properties())
                .containsEntry("user", "me")
                .containsEntry("password", "mine");
        assertThat(Address.parse("mysql://db/shop", Origin.ARGUMENT)
                        .in(variables)
                        .properties())
                .doesNotContainKey("password");
    }

    @Test
    void whatNobodyKnowsIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Address.parse("oracle:thin:s3cret", Origin.ARGUMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--url is no address that is known")
                .hasMessageNotContaining("s3cret");
    }
}
