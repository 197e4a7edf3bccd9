package dev.palindrome.junit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.opentest4j.AssertionFailedError;

/** An annotated class without a test, as a node that fails: in the form of a class of Jupiter, which is what build tools expect. */
final class EmptyClass extends AbstractTestDescriptor {

    private static final String SEGMENT = "class";

    private final Class<?> type;

    EmptyClass(UniqueId guard, Class<?> type) {
        super(guard.append(SEGMENT, type.getName()), type.getSimpleName(), ClassSource.from(type));
        this.type = type;
    }

    /** Return the class whose test has a unique id, where it is one of these. */
    static Stream<Class<?>> named(UniqueId guard, UniqueId id) {
        List<Segment> segments = id.getSegments();
        return id.hasPrefix(guard) && segments.size() == 2
                ? ReflectionSupport.tryToLoadClass(segments.get(1).getValue()).toOptional().stream()
                : Stream.of();
    }

    AssertionFailedError failure() {
        return new AssertionFailedError(
                "@MigrationTest on %s: the class has no test, so its migrations would not be verified; add `implements %s`"
                        .formatted(type.getName(), Combination.advised()));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** Without this the launcher would prune it, too. */
    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    /** Whoever leaves migrations out of a run leaves this out. */
    @Override
    public Set<TestTag> getTags() {
        return Set.of(TestTag.create("migration"));
    }
}
