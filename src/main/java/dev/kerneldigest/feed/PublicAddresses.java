package dev.kerneldigest.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the addresses of the public Internet from those of a machine itself and the networks around
 * it.
 *
 * <p>By the registries of the IANA, "IPv4 Special-Purpose Address Space" and "IPv6 Special-Purpose
 * Address Space": of IPv4 all but what is listed here, of IPv6 the global unicast addresses
 * (2000::/3, RFC 4291) but what is listed here. So IPv4 within IPv6 is refused in all its forms
 * (::ffff:0:0/96, ::/96, 2002::/16, 2001::/32, 64:ff9b:1::/48), with one exception: 64:ff9b::/96
 * (RFC 6052) is how a network without IPv4 reaches the public one, and counts as what it embeds.
 */
public final class PublicAddresses {
    private static final List<Block> REFUSED_4 =
            blocks(
                    "0.0.0.0/8", // this network (RFC 791)
                    "10.0.0.0/8", // private use (RFC 1918)
                    "100.64.0.0/10", // shared by a provider's customers (RFC 6598)
                    "127.0.0.0/8", // loopback (RFC 1122)
                    "169.254.0.0/16", // link-local (RFC 3927), with the clouds' 169.254.169.254
                    "172.16.0.0/12", // private use (RFC 1918)
                    "192.0.0.0/24", // protocol assignments (RFC 6890)
                    "192.0.2.0/24", // documentation (RFC 5737)
                    "192.88.99.0/24", // relays of 6to4 (RFC 7526)
                    "192.168.0.0/16", // private use (RFC 1918)
                    "198.18.0.0/15", // benchmarks (RFC 2544)
                    "198.51.100.0/24", // documentation (RFC 5737)
                    "203.0.113.0/24", // documentation (RFC 5737)
                    "224.0.0.0/4", // multicast (RFC 5771)
                    "240.0.0.0/4"); // reserved (RFC 1112), with the broadcast address

    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> REFUSED_6 =
            blocks(
                    "2001::/23", // protocol assignments (RFC 2928): Teredo, ORCHID, benchmarks
                    "2001:db8::/32", // documentation (RFC 3849)
                    "2002::/16", // 6to4 (RFC 3056)
                    "3fff::/20"); // documentation (RFC 9637)

    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** Whether anybody on the Internet may be asked there. */
    public static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic4(bytes);
        }
        if (TRANSLATED.contains(bytes)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL_6.contains(bytes)
                && REFUSED_6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        return REFUSED_4.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(Block::of).toList();
    }

    /** The addresses whose first bits are these; bytes of the other family are none of them. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Block(byte[] start, int bits) {
        /** Of a number, not a name, so that nobody is asked for it. */
        static Block of(String written) {
            String[] parts = written.split("/", 2);
            try {
                return new Block(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException("no address: " + written, impossible);
            }
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            if (address.length != start.length
                    || !Arrays.equals(address, 0, whole, start, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (address[whole] ^ start[whole]) >> (8 - rest) == 0;
        }
    }
}
