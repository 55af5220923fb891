package rasid.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Keeps us from fetching what is not on the public internet: no loopback, private, link-local, shared (CGNAT),
/// multicast or
/// metadata address, in IPv4, IPv6 or one mapped into the other, unless it is allowed by configuration.
///
/// It is the resolver of the client, so what is checked is what is connected to: a name that answers a private
/// address the
/// second time (DNS rebinding) is refused the second time.
final class AddressGuard implements DnsResolver {
    private static final List<Block> PRIVATE = List.of(
            Block.of("0.0.0.0/8"), // RFC 1122
            Block.of("10.0.0.0/8"), // RFC 1918
            Block.of("100.64.0.0/10"), // RFC 6598
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"), // RFC 3927, and the metadata services of clouds
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"), // RFC 2544
            Block.of("224.0.0.0/4"),
            Block.of("240.0.0.0/4"),
            Block.of("::/128"),
            Block.of("::1/128"),
            Block.of("fc00::/7"), // RFC 4193
            Block.of("fe80::/10"),
            Block.of("fec0::/10"),
            Block.of("ff00::/8"));

    private final List<Block> allowed;

    /// @param allowed single addresses or CIDR blocks
    AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(Block::of).toList();
    }

    /// The name leads to an address that is not fetched.
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String host, InetAddress address) {
            super("%s is at the private address %s; allow it with fetch.allow if it is yours"
                    .formatted(host, address.getHostAddress()));
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        for (InetAddress address : all) {
            if (!open(address)) {
                throw new Refused(host, address);
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean open(InetAddress address) {
        byte[] bytes = unmapped(address);
        return allowed.stream().anyMatch(b -> b.holds(bytes))
                || PRIVATE.stream().noneMatch(b -> b.holds(bytes));
    }

    /// The IPv4 address inside an IPv6 one: mapped and compatible (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056).
    private static byte[] unmapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address || !(address instanceof Inet6Address)) {
            return bytes;
        }
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= bytes[i] == 0;
        }
        boolean mapped = zeros && bytes[10] == (byte) 0xFF && bytes[11] == (byte) 0xFF;
        boolean compatible = zeros && bytes[10] == 0 && bytes[11] == 0 && (bytes[12] != 0 || bytes[13] != 0);
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF && bytes[3] == (byte) 0x9B;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (mapped || compatible || nat64) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        return sixToFour ? Arrays.copyOfRange(bytes, 2, 6) : bytes;
    }

    /// The addresses that begin with the same bits.
    private record Block(byte[] prefix, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/", 2);
            byte[] prefix = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Block(prefix, parts.length == 1 ? prefix.length * 8 : Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
