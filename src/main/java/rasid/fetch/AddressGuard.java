package rasid.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.DnsResolver;
import rasid.model.Access;

/// Keeps us from what is not on the public internet: loopback, private, link-local, shared (CGNAT), multicast
/// and metadata addresses, in IPv4, in IPv6, or the one inside the other, unless the configuration, or the source that
/// asks, allows them.
///
/// It is the resolver of the HTTP client, which connects to nothing but what it answers; so a name that
/// answers a private address the second time (DNS rebinding) is refused the second time. Thread-safe.
final class AddressGuard implements DnsResolver {
    /// IANA's special-purpose registries (RFC 6890 and after it), as far as they are not reached globally.
    private static final List<AddressBlock> PRIVATE = List.of(
            AddressBlock.of("0.0.0.0/8"),
            AddressBlock.of("10.0.0.0/8"),
            AddressBlock.of("100.64.0.0/10"), // carrier-grade NAT; 100.100.100.200 is a metadata service
            AddressBlock.of("127.0.0.0/8"),
            AddressBlock.of("169.254.0.0/16"), // 169.254.169.254 is most clouds' metadata service
            AddressBlock.of("172.16.0.0/12"),
            AddressBlock.of("192.0.0.0/24"),
            AddressBlock.of("192.0.2.0/24"),
            AddressBlock.of("192.88.99.0/24"),
            AddressBlock.of("192.168.0.0/16"),
            AddressBlock.of("198.18.0.0/15"),
            AddressBlock.of("198.51.100.0/24"),
            AddressBlock.of("203.0.113.0/24"),
            AddressBlock.of("224.0.0.0/4"),
            AddressBlock.of("240.0.0.0/4"),
            AddressBlock.of("::/128"),
            AddressBlock.of("::1/128"),
            AddressBlock.of("64:ff9b:1::/48"),
            AddressBlock.of("100::/64"),
            AddressBlock.of("2001::/23"), // Teredo among them
            AddressBlock.of("2001:db8::/32"),
            AddressBlock.of("3fff::/20"),
            AddressBlock.of("5f00::/16"),
            AddressBlock.of("fc00::/7"), // fd00:ec2::254 is a metadata service
            AddressBlock.of("fe80::/10"),
            AddressBlock.of("fec0::/10"),
            AddressBlock.of("ff00::/8"));
    /// `64:ff9b::/96`, the addresses by which NAT64 reaches IPv4 (RFC 6052).
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0};

    private final Names names;
    private final List<AddressBlock> allowed;

    /// @param allowed single addresses or CIDR blocks
    AddressGuard(Names names, List<String> allowed) {
        this.names = names;
        this.allowed = allowed.stream().map(AddressBlock::of).toList();
    }

    /// The name leads only to addresses that we do not fetch from.
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String host, InetAddress address) {
            super(
                    "%s is at %s, which is not a public address; if it is meant, add it to fetch.allow or to the source's allow"
                            .formatted(host, address.getHostAddress()));
        }

        String reason() {
            return Objects.requireNonNull(getMessage());
        }
    }

    /// The public and the allowed ones among the addresses of `host`.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.of(host);
        Access.Proxy proxy = Sockets.access().httpProxy();
        if (proxy != null) {
            // With such a proxy there is no other host that we connect to; who configured it meant it.
            return all;
        }
        InetAddress[] open = Arrays.stream(all).filter(this::open).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw all.length == 0 ? new UnknownHostException(host) : new Refused(host, all[0]);
        }
        return open;
    }

    /// Why nothing of `host` may be asked of a proxy; empty when it may, or when only the proxy can look its name up.
    /// That the proxy gets the same answer as we do (DNS rebinding) is the proxy's to see to.
    Optional<String> refusal(String host) {
        try {
            InetAddress[] all = names.of(host);
            return Arrays.stream(all)
                    .filter(address -> !open(address))
                    .findFirst()
                    .map(address -> new Refused(host, address).reason());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean open(InetAddress address) {
        byte[] bytes = inner(address.getAddress());
        return allowed.stream().anyMatch(block -> block.holds(bytes))
                || Sockets.access().allow().stream()
                        .anyMatch(block -> AddressBlock.of(block).holds(bytes))
                || PRIVATE.stream().noneMatch(block -> block.holds(bytes));
    }

    /// The IPv4 address that an IPv6 one leads to: mapped or compatible (RFC 4291), NAT64, 6to4 (RFC 3056).
    /// Others stay.
    private static byte[] inner(byte[] bytes) {
        if (bytes.length != 16) {
            return bytes;
        }
        boolean zeros = IntStream.range(0, 10).allMatch(i -> bytes[i] == 0);
        boolean mapped = zeros && bytes[10] == -1 && bytes[11] == -1;
        boolean compatible = zeros && bytes[10] == 0 && bytes[11] == 0 && (bytes[12] != 0 || bytes[13] != 0);
        if (mapped || compatible || Arrays.equals(bytes, 0, 12, NAT64, 0, 12)) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return sixToFour ? Arrays.copyOfRange(bytes, 2, 6) : bytes;
    }
}
