package dev.palindrome.half;

import dev.palindrome.migration.Folder;
import java.util.Locale;

/** How a case is written down, so that a tool runs it in its own way. */
enum HalfTool {
    /** The whole file in one message. */
    GOLANG_MIGRATE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with("%06d_m.up.sql".formatted(number), up).with("%06d_m.down.sql".formatted(number), down);
        }
    },
    /** Statement by statement, without a transaction. */
    GOOSE_BARE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with(
                    "%05d_m.sql".formatted(number),
                    "-- +goose NO TRANSACTION\n-- +goose Up\n%s-- +goose Down\n%s".formatted(up, down));
        }
    },
    /** Statement by statement, in a transaction. */
    GOOSE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with("%05d_m.sql".formatted(number), "-- +goose Up\n%s-- +goose Down\n%s".formatted(up, down));
        }
    },
    /** The whole file in one message, in a transaction. */
    DBMATE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with(
                    "2026010100000%s_m.sql".formatted(number),
                    "-- migrate:up\n%s-- migrate:down\n%s".formatted(up, down));
        }
    },
    /** The whole file in one message, without a transaction. */
    DBMATE_BARE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with(
                    "2026010100000%s_m.sql".formatted(number),
                    "-- migrate:up transaction:false\n%s-- migrate:down transaction:false\n%s".formatted(up, down));
        }
    },
    /** The whole file in one message, in no transaction. */
    SQLX_BARE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with("sqlx.toml", "")
                    .with("%s_m.up.sql".formatted(number), "-- no-transaction\n" + up)
                    .with("%s_m.down.sql".formatted(number), "-- no-transaction\n" + down);
        }
    },
    /** The whole file in one message, in no transaction. */
    DIESEL_BARE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            String name = "2026-01-01-00000%s_m".formatted(number);
            folder.with(name + "/up.sql", up)
                    .with(name + "/down.sql", down)
                    .with(name + "/metadata.toml", "run_in_transaction = false\n");
        }
    },
    /** Statement by statement, with undo files. */
    FLYWAY_BARE {
        @Override
        void write(Folder folder, int number, String up, String down) {
            folder.with("V%s__m.sql".formatted(number), up)
                    .with("U%s__m.sql".formatted(number), down)
                    .with("V%s__m.sql.conf".formatted(number), "executeInTransaction=false\n")
                    .with("U%s__m.sql.conf".formatted(number), "executeInTransaction=false\n");
        }
    };

    abstract void write(Folder folder, int number, String up, String down);

    static HalfTool of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
    }
}
