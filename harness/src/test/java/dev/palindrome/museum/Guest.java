package dev.palindrome.museum;

import java.util.function.BiFunction;

/** A guide who speaks with strangers: they know his name, and give him the name of an exhibit and whether they want its repaired twin. */
public final class Guest implements BiFunction<String, Boolean, String> {
    private final Guide guide;

    /** Make a guide for the tool of that name. */
    public Guest(String tool) {
        var known = Tool.valueOf(tool);
        this.guide = new Guide(known.syntax(), known.witness());
    }

    @Override
    public String apply(String exhibit, Boolean repaired) {
        return Exhibit.all().stream()
                .filter(one -> one.name().equals(exhibit))
                .findFirst()
                .map(one -> guide.visit(one, repaired))
                .orElseThrow();
    }
}
