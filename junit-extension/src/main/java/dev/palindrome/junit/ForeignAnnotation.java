package dev.palindrome.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** An annotation of a library that need not be there, read by its name. */
record ForeignAnnotation(Annotation annotation) {

    /** Return the annotation where a class, a superclass or another of its annotations bears it. */
    static Optional<ForeignAnnotation> of(Class<?> annotated, String name) {
        return ReflectionSupport.tryToLoadClass(name, loader(annotated))
                .toOptional()
                .filter(Class::isAnnotation)
                .flatMap(type -> AnnotationSupport.findAnnotation(annotated, type.asSubclass(Annotation.class)))
                .map(ForeignAnnotation::new);
    }

    /** Return whether an element bears one of these annotations itself. */
    static boolean isOn(AnnotatedElement element, List<String> names) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(
                        annotation -> names.contains(annotation.annotationType().getName()));
    }

    List<String> texts(String attribute) {
        return value(attribute) instanceof String[] texts ? List.of(texts) : List.of();
    }

    List<Class<?>> types(String attribute) {
        return value(attribute) instanceof Class<?>[] types ? List.of(types) : List.of();
    }

    private Object value(String attribute) {
        try {
            return annotation.annotationType().getMethod(attribute).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            return ""; // another version of the library has no such attribute
        }
    }

    private static ClassLoader loader(Class<?> annotated) {
        ClassLoader own = annotated.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }
}
