// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to speak with machines of the local network. A name is resolved once, every address that it has is checked,
 * and the connection goes to the address that was checked: a name that answers otherwise the next time gains nothing.
 * Immutable; safe for several threads.
 */
final class AddressGuard {
    /** Turns names into addresses; tests put their own in its place. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Predicate<InetAddress> allowed;
    private final Resolver resolver;

    /** @param allowed addresses of the local network that may be asked nevertheless */
    AddressGuard(Predicate<InetAddress> allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** An address that names a machine on the open network. */
    InetAddress check(String host) throws IOException {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        String name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        if (isAmbiguous(name)) {
            throw new Refusal(
                    host + " is a number in a notation that programs read differently; write it as 192.0.2.1");
        }
        InetAddress[] addresses = resolver.resolve(name);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            String kind = allowed.test(address) ? null : privateKind(address);
            if (kind != null) {
                throw new Refusal(host + " is " + kind + " (" + address.getHostAddress()
                        + "); pages of the local network are read only with --allow-private");
            }
        }
        return addresses[0];
    }

    /** Numbers in hexadecimal, or with leading zeros, which some take for octal: 0x7f.1, 0177.0.0.1. */
    private static boolean isAmbiguous(String name) {
        boolean odd = false;
        for (String part : name.toLowerCase(Locale.ROOT).split("\\.", -1)) {
            boolean hex = part.matches("0x[0-9a-f]{0,16}");
            if (!hex && !part.matches("[0-9]{1,20}")) {
                return false; // a name, or an address of IPv6
            }
            odd |= hex || (part.length() > 1 && part.charAt(0) == '0');
        }
        return odd;
    }

    /** Why the address is none of the open network; null when it is. */
    static @Nullable String privateKind(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return "this machine itself";
        }
        if (address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()) {
            return "an address of the local network";
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isReserved(bytes) ? "a reserved address" : null;
        }
        if (address instanceof Inet6Address) {
            int first = bytes[0] & 0xFF;
            if ((first & 0xFE) == 0xFC) {
                return "an address of the local network";
            }
            byte[] inner = embedded(bytes);
            if (inner != null) {
                try {
                    InetAddress hidden = InetAddress.getByAddress(inner);
                    return hidden instanceof Inet4Address ? privateKind(hidden) : "a reserved address";
                } catch (UnknownHostException impossible) {
                    throw new IllegalStateException("four bytes are an address", impossible);
                }
            }
            boolean documentation = first == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8;
            return (first & 0xE0) != 0x20 || documentation ? "a reserved address" : null;
        }
        return "an unknown kind of address";
    }

    private static boolean isReserved(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return a == 0
                || a >= 224
                || (a == 100 && b >= 64 && b < 128)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
    }

    /** The IPv4 address inside a mapped, translated, 6to4 or Teredo-like IPv6 address; null when there is none. */
    private static byte @Nullable [] embedded(byte[] bytes) {
        boolean zeros = true;
        for (int i = 0; i < 10; i++) {
            zeros &= bytes[i] == 0;
        }
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        if (zeros || translated) {
            return Arrays.copyOfRange(bytes, 12, 16);
        }
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return sixToFour ? Arrays.copyOfRange(bytes, 2, 6) : null;
    }

    /** A request that is not made. */
    static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
