package dev.kerneldigest.topic;

import dev.kerneldigest.news.Bracketed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of the kernel tree a patch is for by the prefix of its subject: {@code mm/slub: …},
 * {@code net: phy: …}, {@code drm/amd/display: …}. A cover letter often has no other hint.
 *
 * <p>Subsystems have prefixes of their own, which are not always their directories; those of the
 * busiest lists are here.
 */
final class SubjectPath {
    /** One word before a colon; of "mm, slub: …" the first. */
    private static final Pattern PREFIX =
            Pattern.compile("([\\w.+*-]+(?:/[\\w.+*-]+)*)(?:, ?[\\w./+*-]+)*: ?");

    private static final Pattern REVERT = Pattern.compile("^revert \"");

    /** "net: phy: realtek: …" says more than anybody needs. */
    private static final int MOST_PARTS = 2;

    private static final Map<String, String> DIRECTORIES =
            Map.ofEntries(
                    Map.entry("acpi", "drivers/acpi"),
                    Map.entry("alsa", "sound"),
                    Map.entry("arm", "arch/arm"),
                    Map.entry("arm64", "arch/arm64"),
                    Map.entry("asoc", "sound/soc"),
                    Map.entry("ata", "drivers/ata"),
                    Map.entry("blk-mq", "block/blk-mq"),
                    Map.entry("bluetooth", "net/bluetooth"),
                    Map.entry("bpf", "kernel/bpf"),
                    Map.entry("bpftool", "kernel/bpf"),
                    Map.entry("btrfs", "fs/btrfs"),
                    Map.entry("ceph", "fs/ceph"),
                    Map.entry("cgroup", "kernel/cgroup"),
                    Map.entry("cifs", "fs/smb"),
                    Map.entry("clk", "drivers/clk"),
                    Map.entry("cpufreq", "drivers/cpufreq"),
                    Map.entry("cpuidle", "drivers/cpuidle"),
                    Map.entry("cxl", "drivers/cxl"),
                    Map.entry("dax", "drivers/dax"),
                    Map.entry("dm", "drivers/md/dm"),
                    Map.entry("drm", "drivers/gpu/drm"),
                    Map.entry("efi", "drivers/firmware/efi"),
                    Map.entry("erofs", "fs/erofs"),
                    Map.entry("ext4", "fs/ext4"),
                    Map.entry("f2fs", "fs/f2fs"),
                    Map.entry("firmware", "drivers/firmware"),
                    Map.entry("fuse", "fs/fuse"),
                    Map.entry("futex", "kernel/futex"),
                    Map.entry("gpio", "drivers/gpio"),
                    Map.entry("hid", "drivers/hid"),
                    Map.entry("hwmon", "drivers/hwmon"),
                    Map.entry("i2c", "drivers/i2c"),
                    Map.entry("iio", "drivers/iio"),
                    Map.entry("iomap", "fs/iomap"),
                    Map.entry("iommu", "drivers/iommu"),
                    Map.entry("kbuild", "scripts/kbuild"),
                    Map.entry("kvm", "virt/kvm"),
                    Map.entry("landlock", "security/landlock"),
                    Map.entry("livepatch", "kernel/livepatch"),
                    Map.entry("locking", "kernel/locking"),
                    Map.entry("lsm", "security"),
                    Map.entry("md", "drivers/md"),
                    Map.entry("media", "drivers/media"),
                    Map.entry("memcg", "kernel/cgroup"),
                    Map.entry("mmc", "drivers/mmc"),
                    Map.entry("mptcp", "net/mptcp"),
                    Map.entry("netfilter", "net/netfilter"),
                    Map.entry("nfs", "fs/nfs"),
                    Map.entry("nfsd", "fs/nfsd"),
                    Map.entry("nvme", "drivers/nvme"),
                    Map.entry("ovl", "fs/overlayfs"),
                    Map.entry("pci", "drivers/pci"),
                    Map.entry("perf", "tools/perf"),
                    Map.entry("pinctrl", "drivers/pinctrl"),
                    Map.entry("pm", "kernel/power"),
                    Map.entry("powerpc", "arch/powerpc"),
                    Map.entry("rcu", "kernel/rcu"),
                    Map.entry("rdma", "drivers/infiniband"),
                    Map.entry("riscv", "arch/riscv"),
                    Map.entry("s390", "arch/s390"),
                    Map.entry("sched", "kernel/sched"),
                    Map.entry("sched_ext", "kernel/sched/ext"),
                    Map.entry("scsi", "drivers/scsi"),
                    Map.entry("selftests", "tools/testing"),
                    Map.entry("selinux", "security/selinux"),
                    Map.entry("smb", "fs/smb"),
                    Map.entry("spi", "drivers/spi"),
                    Map.entry("tcp", "net/ipv4"),
                    Map.entry("thermal", "drivers/thermal"),
                    Map.entry("timers", "kernel/time"),
                    Map.entry("tracing", "kernel/trace"),
                    Map.entry("ublk", "drivers/block/ublk"),
                    Map.entry("udp", "net/ipv4"),
                    Map.entry("usb", "drivers/usb"),
                    Map.entry("vfio", "drivers/vfio"),
                    Map.entry("vfs", "fs"),
                    Map.entry("vhost", "drivers/vhost"),
                    Map.entry("virtio", "drivers/virtio"),
                    Map.entry("wifi", "net/wireless"),
                    Map.entry("workqueue", "kernel/workqueue"),
                    Map.entry("x86", "arch/x86"),
                    Map.entry("xfs", "fs/xfs"),
                    Map.entry("zram", "drivers/block/zram"));

    private SubjectPath() {}

    /**
     * The path that the prefix of a subject stands for, tags and all; it need not be one of the
     * tree.
     */
    static Optional<String> of(String subject) {
        String rest = Bracketed.of(subject, true).rest().toLowerCase(Locale.ROOT);
        Matcher prefix = PREFIX.matcher(REVERT.matcher(rest).replaceFirst(""));
        List<String> parts = new ArrayList<>();
        while (parts.size() < MOST_PARTS && prefix.lookingAt()) {
            parts.add(prefix.group(1));
            prefix.region(prefix.end(), prefix.regionEnd());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(path(String.join("/", parts)));
    }

    private static String path(String prefix) {
        int slash = prefix.indexOf('/');
        String first = slash < 0 ? prefix : prefix.substring(0, slash);
        String below = slash < 0 ? "/" : prefix.substring(slash);
        return DIRECTORIES.getOrDefault(first, first) + below;
    }
}
