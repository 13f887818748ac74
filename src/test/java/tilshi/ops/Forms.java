package tilshi.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Form bodies as browsers write them. */
final class Forms {

    static final String TYPE = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "tilshi-test-boundary";
    static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private Forms() {}

    /**
     * @param fields name, value, name, value …
     */
    static String body(String path, List<String> fields) {
        return path.equals("/import") ? multipart(fields) : encoded(fields);
    }

    private static String encoded(List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields.get(i))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private static String multipart(List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append("--")
                    .append(BOUNDARY)
                    .append("\r\n")
                    .append("Content-Disposition: form-data; name=\"")
                    .append(fields.get(i))
                    .append("\"\r\n\r\n")
                    .append(fields.get(i + 1))
                    .append("\r\n");
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }
}
