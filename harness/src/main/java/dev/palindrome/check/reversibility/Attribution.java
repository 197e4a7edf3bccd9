package dev.palindrome.check.reversibility;

import dev.palindrome.schema.SchemaObject;
import dev.palindrome.snapshot.Difference;
import dev.palindrome.snapshot.SchemaSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells how a difference came about: which step took an object along with which other, from what the catalogs said before the up,
 * after it, and after the down.
 */
final class Attribution {

    private final Map<String, SchemaObject> afterUp;
    private final Map<String, SchemaObject> afterDown;
    private final Gone goneByUp;
    private final Gone goneByDown;

    Attribution(SchemaSnapshot before, SchemaSnapshot afterUp, SchemaSnapshot afterDown) {
        this.afterUp = byName(afterUp.objects().stream());
        this.afterDown = byName(afterDown.objects().stream());
        this.goneByUp = Gone.between(before, afterUp);
        this.goneByDown = Gone.between(afterUp, afterDown);
    }

    /** Return it as a sentence without a full stop. */
    String of(Difference difference) {
        if (difference instanceof Difference.Missing missing) {
            return ofMissing(missing.object());
        }
        if (difference instanceof Difference.Replaced replaced) {
            return ofReplaced(replaced);
        }
        return difference instanceof Difference.Changed changed
                ? ofChanged(changed)
                : afterUp.containsKey(key(difference.object()))
                        ? "the up makes it, the down does not remove it"
                        : "the down makes it: it stood neither before nor after the up";
    }

    private String ofMissing(SchemaObject object) {
        if (afterUp.containsKey(key(object))) {
            SchemaObject needed = goneByDown.neededBy(object);
            return needed == null
                    ? "it outlives the up, the down takes it away"
                    : "it outlives the up; in the down " + goneByDown.tookAlong(needed, object, "it");
        }
        SchemaObject needed = goneByUp.neededBy(object);
        if (needed == null) {
            return "the up takes it away, the down does not bring it back";
        }
        String back = afterDown.containsKey(key(needed))
                ? "the down brings the %s back, not the %s".formatted(needed.kind(), object.kind())
                : "the down brings neither back";
        return "%s; %s".formatted(goneByUp.tookAlong(needed, object, named(object)), back);
    }

    private String ofReplaced(Difference.Replaced replaced) {
        boolean byUp = afterUp.containsKey(key(replaced.by()));
        if (afterUp.containsKey(key(replaced.object()))) {
            return "it outlives the up, the down puts another in its place";
        }
        return byUp
                ? "the up puts the other in its place, the down does not take that back"
                : "the up takes it away, the down brings it back otherwise";
    }

    private String ofChanged(Difference.Changed changed) {
        SchemaObject object = changed.object();
        SchemaObject between = afterUp.get(key(object));
        String property = changed.property();
        if (between == null) {
            SchemaObject needed = goneByUp.neededBy(object);
            String back = changed.after().isEmpty() ? "without its " + property : "with another " + property;
            String gone = needed == null ? "the up takes it away" : goneByUp.tookAlong(needed, object, "it");
            return "%s; the down makes it anew %s".formatted(gone, back);
        }
        String normal = between.properties().getOrDefault(property, "");
        String value = between.incidental().getOrDefault(property, normal);
        if (value.equals(changed.before())) {
            return "the up leaves it alone, the down changes it";
        }
        return value.equals(changed.after())
                ? "the up changes it, the down does not change it back"
                : "the up changes it, the down does not set it to what it was";
    }

    private static String named(SchemaObject object) {
        return "%s %s".formatted(object.kind(), Wording.lastPart(object.name()));
    }

    private static Map<String, SchemaObject> byName(Stream<SchemaObject> objects) {
        Map<String, SchemaObject> byName = new HashMap<>();
        objects.forEach(o -> byName.put(key(o), o));
        return byName;
    }

    private static String key(SchemaObject object) {
        return object.kind() + " " + object.name();
    }
}
