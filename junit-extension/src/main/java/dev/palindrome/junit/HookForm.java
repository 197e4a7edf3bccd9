package dev.palindrome.junit;

import dev.palindrome.failure.ConfigurationException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.junit.platform.commons.support.ModifierSupport;

/** The one form that methods have which are called with a connection before a test of the user's is reached. */
final class HookForm {

    private HookForm() {}

    /** Return what to call a method in messages. */
    static String name(Method method) {
        return "%s.%s".formatted(method.getDeclaringClass().getSimpleName(), method.getName());
    }

    /** @throws ConfigurationException where the method has another form */
    static void refuseOtherForms(String annotation, Method method) {
        boolean takesConnection = method.getParameterCount() == 1 && method.getParameterTypes()[0] == Connection.class;
        if (!ModifierSupport.isStatic(method) || !takesConnection || method.getReturnType() != void.class) {
            throw new ConfigurationException("@%s %s must be of the form: static void %s(java.sql.Connection db)"
                    .formatted(annotation, name(method), method.getName()));
        }
    }

    /** Return what a method said when it failed: many exceptions say nothing but their name. */
    static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message.strip();
    }
}
