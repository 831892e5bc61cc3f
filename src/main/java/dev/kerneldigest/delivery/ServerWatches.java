package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.Watches;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server watches, so that all its digests say what is to be acted on. */
final class ServerWatches {
    private ServerWatches() {}

    static Watches of(List<Subscription> all) {
        Set<String> series = new HashSet<>();
        Set<String> packages = new HashSet<>();
        for (Subscription one : all) {
            switch (one.interest()) {
                case Interest.KernelSeries(String watched) -> series.add(watched);
                case Interest.PackageUpdates(String name, var _) -> packages.add(name);
                case Interest.All _,
                        Interest.Topics _,
                        Interest.Query _,
                        Interest.PatchThread _ -> {
                    // Wanted as news, not to be acted on.
                }
            }
        }
        return new Watches(series, packages);
    }
}
