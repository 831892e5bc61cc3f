package dev.kerneldigest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EventNamesTest {
    /** A mention of each known event, in their order: the label, then the words. */
    private static final List<String> MENTIONS =
            """
            LSFMM+BPF|2023 linux storage, filesystem, memory-management and BPF Summit
            LSFMM+BPF|LSF/MM+BPF
            Linux Plumbers Conference|linuxplumbers conference
            Linux Plumbers Conference|LPC
            Maintainers Summit|maintainers' summit
            Kernel Summit|KERNEL SUMMIT
            Open Source Summit Europe|open-source summit europe
            Open Source Summit North America|Open Source SummitNA
            Open Source Summit Japan|virtual Open Source Summit Japan
            Open Source Summit|Open Source Summit
            Embedded Linux Conference|embedded linux conference
            Kernel Recipes|KernelRecipes
            Kangrejos|KANGREJOS
            FOSDEM|Fosdem
            PyCon|pycon US
            EuroPython|europython
            Python Language Summit|python language summit
            RustConf|Rustconf
            RustWeek|Rustweek
            Netdev|netdev 0x17
            Netconf|netconf 2023
            XDC|x.org developers conference
            XDC|XDC
            OSPM|power management and scheduling in the linux kernel
            OSPM|OSPM
            linux.conf.au|Linux.conf.au
            SCALE|SCALE 20x
            SCALE|southern california linux expo
            Linux Security Summit|linux security summit europe
            DebConf|Debconf23
            GUADEC|guadec
            Akademy|akademy
            Everything Open|everything open conference
            All Systems Go!|all systems go
            GNU Tools Cauldron|gnu tools cauldron
            LibrePlanet|libreplanet
            KVM Forum|kvm forum
            LinuxCon|linuxcon japan
            Linux Foundation Collaboration Summit|collaboration summit
            Realtime Linux Workshop|real-time linux mini-workshop
            Tracing Summit|tracing summit
            Ottawa Linux Symposium|linux symposium
            Linaro Connect|linaro connect
            Vault|vault conference
            Flock|flock to fedora 2023
            BPF workshop|bpf workshop
            FOSS Backstage|foss backstage
            CppCon|cppcon
            GopherCon|gophercon
            OSCON|oscon
            LinuxFest Northwest|linuxfest northwest
            Git Merge|git merge conference
            USENIX|usenix
            """
                    .lines()
                    .toList();

    static Stream<List<String>> mentions() {
        return MENTIONS.stream().map(line -> Arrays.asList(line.split("\\|", 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mentions")
    void aMentionIsFoundWhateverItsCase(List<String> mention) {
        String text = "Notes from the " + mention.get(1) + " in Berlin.";
        assertThat(EventNames.reported(text, Optional.empty()))
                .singleElement()
                .asString()
                .startsWith(mention.getFirst());
        assertThat(EventNames.without(text)).isEqualTo("Notes from the  .  in Berlin.");
    }

    @Test
    void everyKnownEventIsAmongTheMentions() {
        assertThat(KnownEvent.ALL)
                .allSatisfy(event ->
                        assertThat(MENTIONS)
                                .as(event.name())
                                .anyMatch(line ->
                                        event.pattern()
                                                .matcher(line.substring(line.indexOf('|') + 1))
                                                .matches()));
    }

    @Test
    void aTextWithSignsAndNoNameIsLeftAsItIs() {
        String text = "We scale the summit of a flock, merge a forum and vault over embedded BPF.";
        assertThat(EventNames.reported(text, Optional.empty())).isEmpty();
        assertThat(EventNames.without(text)).isEqualTo(text);
    }
}
