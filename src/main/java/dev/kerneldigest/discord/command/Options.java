package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.RoleId;
import java.util.Map;
import java.util.Optional;

/** The options that were given, by name. */
public record Options(Map<String, Value> values) {
    public Options {
        values = Map.copyOf(values);
    }

    /** An option's value. */
    public sealed interface Value {
        /** Words, never blank. */
        record Text(String text) implements Value {}

        record Flag(boolean set) implements Value {}

        record Whole(long number) implements Value {}

        record Channel(Target target) implements Value {}

        record Role(RoleId role) implements Value {}
    }

    /** The words of an option, without white space around them; empty when not given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Whether a yes-no option was given and says yes. */
    public boolean flag(String name) {
        return values.get(name) instanceof Value.Flag(boolean set) && set;
    }

    public Optional<Long> whole(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number());
    }

    public Optional<RoleId> role(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Value.Role.class::isInstance)
                .map(value -> ((Value.Role) value).role());
    }

    public Optional<Target> channel(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(Value.Channel.class::isInstance)
                .map(value -> ((Value.Channel) value).target());
    }
}
