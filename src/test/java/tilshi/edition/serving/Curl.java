package tilshi.edition.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client not of our making that speaks all versions of HTTP. */
final class Curl {

    private Curl() {}

    /** What it got: the version it was got in, the head, and the body. */
    record Got(String version, int status, List<String> head, String body) {}

    static Got get(String url, String... options) throws IOException, InterruptedException {
        var host = URI.create(url).getHost() + ":" + URI.create(url).getPort() + ":127.0.0.1";
        var command = new ArrayList<>(List.of("curl", "-sk", "-i", "--resolve", host));
        command.addAll(List.of("-w", "\n%{http_version} %{http_code}"));
        command.addAll(List.of(options));
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        int end = said.lastIndexOf('\n');
        var result = said.substring(end + 1).split(" ");
        int from = said.startsWith("HTTP/1.1 101") ? said.indexOf("\r\n\r\n") + 4 : 0;
        int empty = said.indexOf("\r\n\r\n", from);
        return new Got(
                result[0],
                Integer.parseInt(result[1]),
                said.substring(from, empty).lines().skip(1).toList(),
                said.substring(empty + 4, end));
    }
}
