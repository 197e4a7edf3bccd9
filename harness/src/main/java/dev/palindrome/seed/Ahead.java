package dev.palindrome.seed;

import dev.palindrome.database.Filling.Fitted;
import dev.palindrome.database.Filling.Supply;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Makes the next rows on a thread of its own while the server writes those before. Closing it ends the thread. */
final class Ahead implements Supply, AutoCloseable {

    /** So many pieces wait at most; the server takes them as fast as they are made, or slower. */
    private static final int WAITING = 2;

    private final Supply supply;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(WAITING);
    private final @Nullable Thread thread;

    /** Some rows, or why there are none. */
    private record Piece(
            List<List<@Nullable String>> rows, @Nullable Throwable failure) {}

    private Ahead(Supply supply, boolean threaded) {
        this.supply = supply;
        this.thread = threaded ? new Thread(this::make, "palindrome rows") : null;
        if (thread != null) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Return the same supply.
     *
     * @param rows how many rows are to be made: few are made where they are asked for
     * @param alone whether they can be made while the connection is in use
     */
    static Ahead of(Supply supply, int rows, boolean alone) {
        return new Ahead(supply, alone && rows > RowSupply.PIECE);
    }

    private void make() {
        try {
            List<List<@Nullable String>> rows;
            do {
                rows = supply.next();
                pieces.put(new Piece(rows, null));
            } while (!rows.isEmpty());
        } catch (InterruptedException closed) {
            // Nobody wants more rows.
        } catch (SQLException | RuntimeException | Error e) {
            pieces.clear();
            pieces.add(new Piece(List.of(), e));
        }
    }

    @Override
    public List<List<@Nullable String>> next() throws SQLException {
        if (thread == null) {
            return supply.next();
        }
        try {
            var piece = pieces.take();
            if (piece.failure instanceof SQLException e) {
                throw e;
            }
            if (piece.failure instanceof Error e) {
                throw e;
            }
            if (piece.failure instanceof RuntimeException e) {
                throw e;
            }
            return piece.rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for rows", e);
        }
    }

    @Override
    public void taken(List<List<@Nullable String>> rows, Fitted fitted) {
        supply.taken(rows, fitted);
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
