package org.whereas.web;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/// The proxies in front of the server whose `X-Forwarded-*` headers are believed. Anybody can send such headers; only
/// what comes from one of these addresses says something about who is behind it.
record TrustedProxies(List<Network> networks) {

    /// A network in CIDR notation.
    record Network(InetAddress address, int bits) {

        /// Reads `10.0.0.0/8`, `2001:db8::/32` or a single address; refuses what is neither.
        static Network of(String written) {
            var parts = written.split("/", 2);
            var address = InetAddress.ofLiteral(parts[0]);
            var longest = address.getAddress().length * Byte.SIZE;
            var bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > longest) throw new IllegalArgumentException(written + " is no network");
            return new Network(address, bits);
        }

        boolean has(InetAddress other) {
            var own = address.getAddress();
            var theirs = other.getAddress();
            if (own.length != theirs.length) return false;
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                if ((own[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) return false;
            }
            return true;
        }
    }

    /// Reads addresses and networks with commas between; an empty list trusts nobody.
    ///
    /// @throws IllegalArgumentException where one cannot be read
    static TrustedProxies of(String list) {
        return new TrustedProxies(Stream.of(list.split(","))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(Network::of)
                .toList());
    }

    boolean trusts(String address) {
        try {
            var peer = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return networks.stream().anyMatch(network -> network.has(peer));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /// The address of whoever sent a request: what the nearest proxy saw, read from the right, as far as each proxy
    /// that tells of the one before it is trusted. What stands further left anybody may have written.
    ///
    /// @param peer      who is connected with the server
    /// @param forwarded the `X-Forwarded-For` headers, joined by commas
    String sender(String peer, String forwarded) {
        var seen = peer;
        var told = forwarded.split(",");
        for (var at = told.length - 1; at >= 0 && trusts(seen); at--) {
            var before = told[at].strip();
            if (!isAddress(before)) break;
            seen = before;
        }
        return seen;
    }

    private static boolean isAddress(String text) {
        try {
            return !InetAddress.ofLiteral(text).isAnyLocalAddress();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
