package dev.kerneldigest.kills;

import java.util.Map;

/**
 * What a story is about, by a word that only its topic knows, and how a channel asks for it.
 *
 * <p>Of each there is one channel that gets its stories at once.
 */
enum Beat {
    SCHED("scheduler", "topic", "sched"),
    BPF("eBPF", "topic", "bpf"),
    NET("networking", "topic", "net"),
    LSM("Landlock", "query", "landlock"),
    CRYPTO("fscrypt|power management|kernel hardening", "topic", "crypto,power,hardening"),
    VIRT("QEMU", "topic", "virt");

    private final String word;
    private final String option;
    private final String value;

    Beat(String word, String option, String value) {
        this.word = word;
        this.option = option;
        this.value = value;
    }

    /** One of its words: of several topics each gets as many stories as the others. */
    String word(int number) {
        String[] words = word.split("\\|", -1);
        return words[number % words.length];
    }

    /** The options of {@code /subscribe}. */
    Map<String, Object> atOnce() {
        return Map.of(option, value, "when", "instant");
    }

    /** The options of {@code /subscribe} for a digest at that time of day. */
    Map<String, Object> daily(String at) {
        return Map.of(option, value, "when", "daily", "at", at);
    }
}
