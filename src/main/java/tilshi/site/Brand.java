package tilshi.site;

import java.util.Map;
import java.util.regex.Pattern;
import tilshi.text.Language;

/**
 * A publication with its own name, look and host.
 *
 * @param key short name: {@code news}
 * @param host the host its pages are asked by, without a port
 * @param name its name by language code
 * @param look its design tokens, faces and marks
 * @param files what it tells machines at the root of its host
 */
public record Brand(
        String key, String host, Map<String, String> name, Look look, Map<RootFile, String> files) {

    public Brand {
        files = Map.copyOf(files);
    }

    /** One that tells machines nothing of its own. */
    public Brand(String key, String host, Map<String, String> name, Look look) {
        this(key, host, name, look, Map.of());
    }

    public String nameIn(Language language) {
        return language.pick(name);
    }

    /**
     * How a brand looks, as files of its folder.
     *
     * @param tokens CSS custom properties, the only thing that sets one brand apart from another
     * @param fonts CSS {@code @font-face} rules
     * @param logo SVG emblem, inlined in pages
     * @param icon SVG favicon
     */
    public record Look(String tokens, String fonts, String logo, String icon) {

        /**
         * A whole number the tokens set, such as how many stories stand in a tier of the front.
         *
         * @param token name without its dashes: {@code latest-stories}
         */
        public int number(String token, int otherwise) {
            var found = Pattern.compile("--" + token + ":\\s*(\\d{1,4})\\s*[;}]").matcher(tokens);
            return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
        }

        /**
         * A colour the tokens set in the light look, as six hexadecimal digits behind a hash.
         *
         * @param token name without its dashes: {@code accent}
         */
        public String colour(String token, String otherwise) {
            var found =
                    Pattern.compile("--" + token + ":\\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\s*[;}]")
                            .matcher(tokens);
            if (!found.find()) {
                return otherwise;
            }
            var digits = found.group(1);
            return "#" + (digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
        }
    }
}
