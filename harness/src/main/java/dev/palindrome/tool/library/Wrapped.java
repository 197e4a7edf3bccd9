package dev.palindrome.tool.library;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;

/** Hands on all that is asked of a JDBC object to the driver's own, which can be unwrapped. */
abstract class Wrapped implements InvocationHandler {
    private final Wrapper own;

    Wrapped(Wrapper own) {
        this.own = own;
    }

    static <T> T proxy(Class<T> type, Wrapped wrapped) {
        return type.cast(Proxy.newProxyInstance(Wrapped.class.getClassLoader(), new Class<?>[] {type}, wrapped));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "unwrap" -> unwrap(proxy, (Class<?>) given[0]);
            case "isWrapperFor" -> isWrapperFor(proxy, (Class<?>) given[0]);
            default -> call(proxy, method, given);
        };
    }

    /** Answer what is asked, for most things by {@link #handOn}. */
    abstract @Nullable Object call(Object proxy, Method method, Object[] given) throws Throwable;

    final @Nullable Object handOn(Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(own, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Object unwrap(Object proxy, Class<?> type) throws Throwable {
        if (type.isInstance(proxy)) {
            return proxy;
        }
        return type.isInstance(own) ? own : own.unwrap(type);
    }

    private boolean isWrapperFor(Object proxy, Class<?> type) throws Throwable {
        return type.isInstance(proxy) || type.isInstance(own) || own.isWrapperFor(type);
    }
}
