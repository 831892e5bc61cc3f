package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.RoleId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options that were given, by name. */
public record Options(Map<String, Value> values) {
    public Options {
        values = Map.copyOf(values);
    }

    /** An option's value. */
    public sealed interface Value {
        /** The value in the words of a button's id. */
        String remembered();

        /** Words, never blank. */
        record Text(String text) implements Value {
            @Override
            public String remembered() {
                return text;
            }
        }

        record Flag(boolean set) implements Value {
            @Override
            public String remembered() {
                return Boolean.toString(set);
            }
        }

        record Whole(long number) implements Value {
            @Override
            public String remembered() {
                return Long.toString(number);
            }
        }

        record Channel(Target target) implements Value {
            @Override
            public String remembered() {
                return target.id().toString();
            }
        }

        record Role(RoleId role) implements Value {
            @Override
            public String remembered() {
                return role.toString();
            }
        }
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

    /** All options as text, as a button remembers them: a channel by its id. */
    public Map<String, String> texts() {
        return values.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, option -> option.getValue().remembered()));
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
