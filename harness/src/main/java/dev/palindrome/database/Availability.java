package dev.palindrome.database;

/**
 * Whether a provider can serve a request.
 *
 * @param usable whether it can
 * @param because what was found, or what is missing and how to get it, as a clause: {@code no container engine answers on ...}
 */
public record Availability(boolean usable, String because) {

    /** Return that the provider can serve. */
    public static Availability yes(String because) {
        return new Availability(true, because);
    }

    /** Return that the provider cannot serve. */
    public static Availability no(String because) {
        return new Availability(false, because);
    }
}
