package dev.kerneldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kerneldigest.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** What the commands say of themselves. */
final class HelpTest {
    @TempDir private Path folder;

    @Test
    void theHelpOfEveryCommandHasAnExample() {
        List<Command> commands =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackagesOf(KernelDigestCommand.class)
                                .stream()
                                .filter(type -> type.isAnnotatedWith(Command.class))
                                .map(type -> type.getAnnotationOfType(Command.class))
                                .filter(command -> !command.name().equals("kernel-digest"))
                                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        assertThat(commands)
                .allSatisfy(command -> {
                    assertThat(command.mixinStandardHelpOptions()).as(command.name()).isTrue();
                    assertThat(String.join("\n", command.footer()))
                            .as(command.name())
                            .startsWith("\nExample")
                            .contains("kernel-digest " + command.name());
                });
    }

    @Test
    void bashTakesTheScriptThatCompletesCommandsAndOptions()
            throws IOException, InterruptedException {
        Program.Ended ended = new Program(folder, Map.of()).run("completion");
        assertThat(ended.code()).isZero();
        Path script = Files.writeString(folder.resolve("script"), ended.out());
        Process bash =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                "source \"$1\"; COMP_WORDS=(kernel-digest po); COMP_CWORD=1;"
                                        + " _complete_kernel-digest; echo \"${COMPREPLY[@]}\";"
                                        + " COMP_WORDS=(kernel-digest poll --j); COMP_CWORD=2;"
                                        + " _complete_kernel-digest; echo \"${COMPREPLY[@]}\"",
                                "bash",
                                script.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said.lines()).containsExactly("poll", "--json");
    }
}
