package dev.palindrome.database.postgresql.ddl;

import dev.palindrome.schema.SchemaObject;
import java.util.List;
import java.util.Set;

/** Policies of row level security. */
final class Policies implements Writer {

    @Override
    public List<String> create(SchemaObject policy, Schemas schemas) {
        return List.of("CREATE POLICY %s ON %s%s%s%s%s"
                .formatted(
                        Names.last(policy.name()),
                        Names.holder(policy),
                        policy.property("restrictive") == null ? "" : " AS RESTRICTIVE",
                        " FOR " + Kinds.word(String.valueOf(policy.property("command"))),
                        roles(policy),
                        conditions(policy)));
    }

    /** What is left out in ALTER stays as it is: a condition that should not be there takes a new policy. */
    @Override
    public List<Change> change(SchemaObject present, SchemaObject wanted, Set<String> labels, Schemas schemas) {
        boolean inPlace = labels.stream().allMatch(l -> wanted.property(l) != null)
                && Set.of("roles", "using", "with check").containsAll(labels);
        return inPlace
                ? List.of(new Change(
                        labels,
                        List.of(List.of("ALTER POLICY %s ON %s%s%s"
                                .formatted(
                                        Names.last(wanted.name()),
                                        Names.holder(wanted),
                                        labels.contains("roles") ? " TO " + wanted.property("roles") : "",
                                        conditions(wanted))))))
                : List.of();
    }

    private static String roles(SchemaObject policy) {
        String roles = String.valueOf(policy.property("roles"));
        return roles.equals("public") ? "" : " TO " + roles;
    }

    private static String conditions(SchemaObject policy) {
        String using = policy.property("using");
        String check = policy.property("with check");
        return (using == null ? "" : " USING (" + using + ")") + (check == null ? "" : " WITH CHECK (" + check + ")");
    }
}
