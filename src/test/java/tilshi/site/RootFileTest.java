package tilshi.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootFileTest {

    private static final String SECURITY =
            "Contact: mailto:a@example.org\nExpires: 2027-11-01T00:00:00Z\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google.com, pub-0000000000000000, DIRECT, f08c47fec0942fa0",
                "openx.com,12345,reseller",
                "  greenads.example , XF7342, DIRECT # a remark",
                "# only a remark",
                "",
                "CONTACT=ads@example.com",
                "subdomain=divisionone.example.com",
                "INVENTORYPARTNERDOMAIN=partner.example",
                "OWNERDOMAIN=example.com",
                "MANAGERDOMAIN=manager.example, KZ",
            })
    void a_line_that_names_a_seller_passes(String line) {
        assertThat(RootFile.SELLERS.fault("# first\n" + line)).isEmpty();
        assertThat(RootFile.APP_SELLERS.fault(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google.com, pub-0000000000000000",
                "google.com, pub-0000000000000000, INDIRECT",
                "google.com, , DIRECT",
                "https://google.com/, pub-1, DIRECT",
                "google.com, pub-1, DIRECT, id, more",
                "google.com; pub-1; DIRECT",
                "COLOUR=green",
                "OWNERDOMAIN=not a domain",
                "MANAGERDOMAIN=manager.example, Kazakhstan",
                "<html>",
            })
    void a_line_that_names_none_is_told_by_its_number(String line) {
        assertThat(RootFile.SELLERS.fault("# first\n\n" + line + "\nopenx.com,1,DIRECT"))
                .contains(new RootFile.Fault(3, line));
    }

    @Test
    void crawlers_come_before_what_they_may_read() {
        assertThat(RootFile.ROBOTS.fault("# x\nUser-agent: GPTBot\nDisallow: /\nAllow: /kk/$\n"))
                .isEmpty();
        assertThat(RootFile.ROBOTS.fault("Disallow: /"))
                .contains(new RootFile.Fault(1, "Disallow: /"));
        assertThat(RootFile.ROBOTS.fault("User-agent: A\nDisallow: archive"))
                .contains(new RootFile.Fault(2, "Disallow: archive"));
        assertThat(RootFile.ROBOTS.fault("User-agent: A\nNoindex: /"))
                .contains(new RootFile.Fault(2, "Noindex: /"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | Contact: security@example.org",
                "1 | Expires: tomorrow",
                "1 | Canonical: https://example.org/.well-known/security.txt",
                "1 | Preferred-Languages: kk",
                "1 | Contact",
            })
    void a_field_of_security_txt_is_told_by_its_number(int number, String line) {
        assertThat(RootFile.SECURITY.fault(line + "\n" + SECURITY))
                .contains(new RootFile.Fault(number, line));
    }

    @Test
    void security_txt_says_whom_to_tell_and_until_when() {
        assertThat(RootFile.SECURITY.fault(SECURITY)).isEmpty();
        assertThat(RootFile.SECURITY.fault("# hi\nPolicy: https://example.org/p\n" + SECURITY))
                .isEmpty();
        assertThat(RootFile.SECURITY.fault("Expires: 2027-11-01T00:00:00Z"))
                .contains(new RootFile.Fault(2, "Contact: …"));
        assertThat(RootFile.SECURITY.fault("Contact: mailto:a@example.org"))
                .contains(new RootFile.Fault(2, "Expires: …"));
        assertThat(RootFile.SECURITY.fault(SECURITY + "Expires: 2028-11-01T00:00:00Z"))
                .contains(new RootFile.Fault(3, "Expires: 2028-11-01T00:00:00Z"));
    }

    @Test
    void no_file_holds_control_characters_or_is_endless() {
        assertThat(RootFile.HUMANS.fault("a\nb\u0000")).contains(new RootFile.Fault(2, "b\u0000"));
        assertThat(RootFile.HUMANS.fault("Сәуле\n".repeat(200_000))).isPresent();
    }
}
