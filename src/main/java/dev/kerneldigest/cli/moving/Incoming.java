package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.Belongings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server of a file.
 *
 * @param name for people, e.g. {@code server 41}
 * @param belongings what it brings; empty when something is refused
 * @param refused what is wrong, a line each, for who wrote the file
 * @param remarks what is otherwise than in the file, a line each
 */
record Incoming(
        String name, Optional<Belongings> belongings, List<String> refused, List<String> remarks) {
    Incoming {
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    static Incoming refused(String name, List<String> refused) {
        return new Incoming(name, Optional.empty(), refused, List.of());
    }

    static Incoming of(Belongings belongings, List<String> remarks) {
        return new Incoming(name(belongings), Optional.of(belongings), List.of(), remarks);
    }

    static String name(Belongings belongings) {
        return "server " + belongings.guild();
    }

    /** The same with more to remark. */
    Incoming remarking(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Incoming(name, belongings, refused, all);
    }
}
