package rasid.fetch;

import java.net.InetAddress;

/// The addresses that begin with the same bits: `10.0.0.0/8`, `fc00::/7`, or one alone.
record AddressBlock(byte[] prefix, int bits) {

    /// @throws IllegalArgumentException when `text` is neither an address nor a block of them
    static AddressBlock of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] prefix = InetAddress.ofLiteral(parts[0]).getAddress();
        int bits = parts.length == 1 ? prefix.length * 8 : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > prefix.length * 8) {
            throw new IllegalArgumentException("%s is no block of addresses".formatted(text));
        }
        return new AddressBlock(prefix, bits);
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
