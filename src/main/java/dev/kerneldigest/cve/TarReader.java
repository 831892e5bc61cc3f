package dev.kerneldigest.cve;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the regular files of a tar file in its order: ustar (POSIX.1-2001, pax), with the long
 * names of pax and GNU. For one thread.
 */
final class TarReader {
    private static final int BLOCK = 512;

    /** Characters of a name, and of what pax says about a file. */
    private static final int MOST_NOTES = 100_000;

    /** Before the first CVE of the kernel a time is no time: packers set it to 1970. */
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");

    private static final Pattern PAX_PATH = Pattern.compile("(?m)^\\d+ path=([^\\n]*)$");

    private final InputStream in;
    private Optional<String> longName = Optional.empty();
    private long left;
    private long padding;

    TarReader(InputStream in) {
        this.in = in;
    }

    /**
     * A regular file.
     *
     * @param length in bytes
     * @param modified empty where the packer did not keep it
     */
    record Member(String path, long length, Optional<Instant> modified) {}

    /**
     * The next file; empty at the end.
     *
     * @throws IOException when this is no tar file, or it breaks off
     */
    Optional<Member> next() throws IOException {
        while (true) {
            in.skipNBytes(left + padding);
            byte[] header = in.readNBytes(BLOCK);
            if (header.length == 0 || isEmpty(header)) {
                left = 0;
                padding = 0;
                return Optional.empty();
            }
            check(header);
            left = number(header, 124, 12);
            padding = (BLOCK - left % BLOCK) % BLOCK;
            Optional<Member> member = member(header);
            if (member.isPresent()) {
                return member;
            }
        }
    }

    /** What the file has that {@link #next} gave last. */
    byte[] content() throws IOException {
        byte[] content = in.readNBytes(Math.toIntExact(left));
        if (content.length < left) {
            throw new EOFException("the tar file breaks off");
        }
        left = 0;
        return content;
    }

    /** Empty for a header that is of no regular file; what it says of the next one is kept. */
    private Optional<Member> member(byte[] header) throws IOException {
        Optional<String> told = longName;
        longName =
                switch (header[156]) {
                    case 'x' -> paxPath(note()).or(() -> told);
                    case 'L' -> Optional.of(note().replace("\0", ""));
                    default -> Optional.empty();
                };
        if (header[156] != '0' && header[156] != 0) {
            return Optional.empty();
        }
        Instant modified = Instant.ofEpochSecond(number(header, 136, 12));
        return Optional.of(
                new Member(
                        told.orElseGet(() -> name(header)),
                        left,
                        Optional.of(modified).filter(it -> it.isAfter(FIRST))));
    }

    private static Optional<String> paxPath(String note) {
        Matcher path = PAX_PATH.matcher(note);
        return path.find() ? Optional.of(path.group(1)) : Optional.empty();
    }

    private String note() throws IOException {
        if (left > MOST_NOTES) {
            throw new IOException("the tar file has a name of " + left + " bytes");
        }
        return new String(content(), StandardCharsets.UTF_8);
    }

    private static String name(byte[] header) {
        String prefix = header[257] == 'u' ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int from, int most) {
        int end = from;
        while (end < from + most && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static boolean isEmpty(byte[] header) {
        for (byte octet : header) {
            if (octet != 0) {
                return false;
            }
        }
        return true;
    }

    /** The sum over all bytes of the header, its own field taken as spaces. */
    private static void check(byte[] header) throws IOException {
        if (header.length < BLOCK) {
            throw new EOFException("the tar file breaks off");
        }
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("no tar file, or a damaged one");
        }
    }

    private static long number(byte[] header, int from, int most) throws IOException {
        String octal = text(header, from, most).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException notOctal) {
            throw new IOException("no tar file, or a damaged one");
        }
    }
}
