package dev.palindrome.tool.flyway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * A callback in Java that is called only for events whose turn has come. A class of ours would only fit the version with which it is
 * compiled: Flyway gave the interface another ancestor on the way from 9 to 11.
 */
final class TimelyCallback {
    private final Callback own;
    private final Lineup lineup;

    private TimelyCallback(Callback own, Lineup lineup) {
        this.own = own;
        this.lineup = lineup;
    }

    static Callback of(Callback own, Lineup lineup) {
        var timely = new TimelyCallback(own, lineup);
        return (Callback) Proxy.newProxyInstance(
                Callback.class.getClassLoader(),
                new Class<?>[] {Callback.class},
                (proxy, method, given) -> timely.call(method, given));
    }

    private @Nullable Object call(Method method, Object @Nullable [] given) throws Throwable {
        boolean isAsked = method.getName().equals("supports");
        if (isAsked && given != null && given[0] instanceof Event event && !lineup.fires(event.getId())) {
            return false;
        }
        try {
            return method.invoke(own, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
