package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class EntranceTest {

    private final Entrance entrance = new Entrance(8, 3);

    @Test
    void one_address_gets_so_many_connections_and_no_more() throws UnknownHostException {
        admit(3, "192.0.2.1");

        assertThat(entrance.admits(address("192.0.2.1"))).isFalse();
        assertThat(entrance.admits(address("192.0.2.2"))).isTrue();
    }

    @Test
    void who_left_may_come_again() throws UnknownHostException {
        admit(3, "192.0.2.1");
        entrance.leaves(address("192.0.2.1"));

        assertThat(entrance.admits(address("192.0.2.1"))).isTrue();
        assertThat(entrance.open()).isEqualTo(3);
    }

    @Test
    void a_network_of_many_addresses_is_one_guest() throws UnknownHostException {
        for (int i = 1; i <= 3; i++) {
            admit(1, "2001:db8:0:1::" + i);
        }

        assertThat(entrance.admits(address("2001:db8:0:1:ffff::9"))).isFalse();
        assertThat(entrance.admits(address("2001:db8:0:2::1"))).isTrue();
    }

    @Test
    void a_proxy_on_this_machine_is_not_one_guest_but_all_of_them_have_an_end()
            throws UnknownHostException {
        admit(8, "127.0.0.1");

        assertThat(entrance.admits(address("127.0.0.1"))).isFalse();
        assertThat(entrance.admits(address("192.0.2.1"))).isFalse();
        assertThat(entrance.open()).isEqualTo(8);
    }

    private void admit(int times, String from) throws UnknownHostException {
        for (int i = 0; i < times; i++) {
            assertThat(entrance.admits(address(from))).isTrue();
        }
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
