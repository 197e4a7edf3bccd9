package dev.palindrome.database.reading;

import dev.palindrome.database.Definitions;
import dev.palindrome.failure.HarnessException;
import dev.palindrome.schema.SchemaObject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proves what was remembered by what is there: a reading drawn by lot is done once more, in full. Which one it is has no influence
 * on any result.
 */
public final class SelfCheck {

    private static final int ONE_IN = 40;
    private static final int SHOWN = 5;

    private SelfCheck() {}

    /** What the catalogs can be asked. */
    public interface Witness {

        /** Read everything, and use nothing of what was read before. */
        Definitions whole() throws SQLException;

        /** Return whether nothing has changed since the reading that is checked began: others may be at work on the same server. */
        boolean stillSame() throws SQLException;
    }

    /**
     * Check what was read, if the lot says so, or {@link Thoroughness} does.
     *
     * @throws HarnessException where what was remembered proves wrong
     */
    public static void perhaps(Definitions read, Witness witness) throws SQLException {
        if (Thoroughness.asked() != Thoroughness.CHECKED
                && ThreadLocalRandom.current().nextInt(ONE_IN) > 0) {
            return;
        }
        Definitions whole = witness.whole();
        if (!whole.equals(read) && witness.stillSame()) {
            throw new HarnessException(
                    "what was remembered of the catalogs is not what they say: %s; this is a defect of Palindrome: please report it, and read everything each time meanwhile, by -D%s=%s"
                            .formatted(differing(read, whole), Thoroughness.PROPERTY, Thoroughness.WHOLE.word()));
        }
    }

    private static String differing(Definitions read, Definitions whole) {
        Set<SchemaObject> remembered = new HashSet<>(read.objects());
        Set<SchemaObject> there = new HashSet<>(whole.objects());
        String objects = Stream.concat(read.objects().stream(), whole.objects().stream())
                .filter(object -> !remembered.contains(object) || !there.contains(object))
                .map(object -> object.kind() + " " + object.name())
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        return objects.isEmpty() ? "the census was %s and is %s".formatted(read.census(), whole.census()) : objects;
    }
}
