// SPDX-License-Identifier: Apache-2.0
package org.parallax.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final AddressGuard GUARD = new AddressGuard(address -> false, InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "127.0.0.1.",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "0X7F.1",
                "017700000001",
                "00000127.0.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "[0:0:0:0:0:ffff:7f00:1]",
                "2130706433",
                "127.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[2001:db8::1]"
            })
    void refusesAddressesOfTheLocalNetworkHoweverTheyAreWritten(String host) {
        assertThatThrownBy(() -> GUARD.check(host)).isInstanceOf(AddressGuard.Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2606:4700:4700::1111]", "134744072"})
    void letsTheOpenNetworkThrough(String host) throws IOException {
        assertThat(GUARD.check(host)).isNotNull();
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() {
        AddressGuard guard = new AddressGuard(address -> false, host ->
                new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")});
        assertThatThrownBy(() -> guard.check("two.example")).isInstanceOf(AddressGuard.Refusal.class);
    }

    @Test
    void asksForANameOnceSoThatASecondAnswerGainsNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard guard = new AddressGuard(address -> false, host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")});
        assertThat(guard.check("turning.example").getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(asked).hasValue(1);
    }
}
