package dev.palindrome.battery;

import java.util.List;

/**
 * A piece of the definition of an object, in most cases a line of it.
 *
 * @param sql the piece
 * @param instead what stands there when it is left out, in most cases nothing
 * @param twins other spellings of the piece that mean the same
 * @param losses what is told of a schema where it was left out; none where nothing can be left out
 */
record Line(String sql, String instead, List<String> twins, List<String> losses) {

    boolean isOptional() {
        return !losses.isEmpty();
    }
}
