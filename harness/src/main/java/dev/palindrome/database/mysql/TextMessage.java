package dev.palindrome.database.mysql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.mariadb.jdbc.Statement;
import org.mariadb.jdbc.client.Completion;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.socket.Reader;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.ClosableLock;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.message.ClientMessage;
import org.mariadb.jdbc.message.client.QueryPacket;
import org.mariadb.jdbc.message.server.OkPacket;
import org.mariadb.jdbc.util.constants.ServerStatus;

/** A text as the driver sends it, that hands on each answer as it comes: the driver's own statement forgets them at an error. */
final class TextMessage implements ClientMessage {

    private final QueryPacket text;
    private final Replies replies;

    TextMessage(String sql, Replies replies) {
        this.text = new QueryPacket(sql);
        this.replies = replies;
    }

    @Override
    public int encode(Writer writer, Context context) throws IOException, SQLException {
        return text.encode(writer, context);
    }

    @Override
    public String description() {
        return text.description();
    }

    @Override
    public Completion readPacket(
            Statement statement,
            int fetchSize,
            long maxRows,
            int concurrency,
            int type,
            boolean closeOnCompletion,
            Reader reader,
            Writer writer,
            Context context,
            ExceptionFactory exceptions,
            ClosableLock lock,
            boolean trace,
            ClientMessage message,
            Consumer<String> redirect)
            throws IOException, SQLException {
        var answer = ClientMessage.super.readPacket(
                statement,
                fetchSize,
                maxRows,
                concurrency,
                type,
                closeOnCompletion,
                reader,
                writer,
                context,
                exceptions,
                lock,
                trace,
                message,
                redirect);
        boolean inTransaction = (context.getServerStatus() & ServerStatus.IN_TRANSACTION) != 0;
        if (answer instanceof OkPacket) {
            replies.done(inTransaction);
        } else {
            replies.rows(inTransaction);
        }
        return answer;
    }
}
