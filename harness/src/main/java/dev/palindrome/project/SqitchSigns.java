package dev.palindrome.project;

import java.util.List;
import java.util.function.Consumer;

/** {@code sqitch.conf}, whose folder is the one to give. */
final class SqitchSigns implements ToolSigns {

    @Override
    public String tool() {
        return "sqitch";
    }

    @Override
    public void look(Tree tree, Consumer<Sign> found) {
        tree.named("sqitch.conf")
                .forEach(file -> found.accept(
                        new Sign(tool(), List.of(Names.parent(file)), file, Strength.CONFIGURED, "there is " + file)));
    }
}
