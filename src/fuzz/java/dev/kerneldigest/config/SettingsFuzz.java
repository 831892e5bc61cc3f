package dev.kerneldigest.config;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The operator's files, whatever stands in them, each read as each of the three; and the
 * environment, a line a variable.
 */
public final class SettingsFuzz {
    private static final TimeGuard GUARD = new TimeGuard();
    private static final String TOKEN = "the-secret-token-";

    private SettingsFuzz() {}

    /** Reads the bytes as each file of the settings, and as the environment. */
    public static void fuzzerTestOneInput(byte[] input) {
        // As files are read: half a character never gets here.
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.contains(TOKEN)) {
            return;
        }
        GUARD.watch(input.length, () -> settings(text)).forEach(it -> check(it, text));
        GUARD.watch(input.length, () -> sources(text)).forEach(it -> check(it, text));
        GUARD.watch(input.length, () -> topics(text)).forEach(it -> check(it, text));
        GUARD.watch(input.length, () -> environment(text)).forEach(it -> check(it, text));
    }

    private static List<Problem> settings(String text) {
        Problems problems = new Problems("kernel-digest.yaml");
        Settings settings = Settings.read(text, problems);
        Claim.that(settings.polling().together() >= 1, "what is wrong is left out", settings);
        return problems.found();
    }

    private static List<Problem> sources(String text) {
        Problems problems = new Problems("sources.yaml");
        List<SourceEntry> sources = SourcesFile.read(text, problems);
        Set<String> ids = new HashSet<>();
        boolean all = problems.found().isEmpty();
        Claim.that(!all || !sources.isEmpty(), "there is a source, or a mistake", sources);
        for (SourceEntry source : sources) {
            boolean known = !ids.add(source.id());
            Claim.that(!all || !known, "an id that comes twice is told", source.id());
            Claim.that(source.url().getHost() != null, "a source is somewhere", source);
        }
        return problems.found();
    }

    private static List<Problem> topics(String text) {
        TopicsFile file = TopicsFile.read("topics.yaml", text);
        Claim.that(
                !file.topics().isEmpty() || !file.problems().isEmpty(),
                "there is a topic, or a mistake",
                text);
        return file.problems();
    }

    private static List<Problem> environment(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            int sign = line.indexOf('=');
            if (sign > 0 && !line.substring(0, sign).endsWith("_FILE")) {
                variables.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        variables.put("DISCORD_TOKEN", TOKEN + text.hashCode());
        Problems problems = new Problems("environment");
        Environment environment = Environment.read(new Variables(variables, problems));
        List<String> said = new ArrayList<>(List.of(environment.toString()));
        problems.found().forEach(problem -> said.add(problem.toString()));
        Claim.that(
                said.stream().noneMatch(line -> line.contains(TOKEN)), "a token is kept", said);
        return problems.found();
    }

    private static void check(Problem problem, String text) {
        Claim.that(!problem.message().isBlank(), "a mistake is told", problem);
        Claim.that(
                problem.line() >= 0 && problem.line() <= text.split("\\R", -1).length,
                "a mistake is in the file",
                problem);
        Claim.that(
                problem.toString().lines().count() == 1, "a mistake is told on one line", problem);
    }
}
