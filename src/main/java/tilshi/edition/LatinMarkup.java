package tilshi.edition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import tilshi.text.KazakhLatin;

/**
 * HTML or XML of a page, as its twin has it. Only letters, language tags and links change; all else
 * stays to the byte. It reads what our own templates and {@code SafeHtml} write: attributes in
 * double quotes, every element closed that is not empty by its name.
 */
final class LatinMarkup {

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9:-]*)=\"([^\"]*)\"");
    private static final Pattern LANGUAGE = Pattern.compile("\\s(?:xml:)?lang=\"([^\"]*)\"");

    private static final Set<String> EMPTY =
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
                    "source", "track", "wbr");

    /** What stands in these is not for people, or is a drawing. */
    private static final Set<String> RAW = Set.of("style", "script", "svg", "code", "kbd", "samp");

    private static final Set<String> WORDS =
            Set.of(
                    "alt",
                    "title",
                    "aria-label",
                    "placeholder",
                    "label",
                    "data-done",
                    "term",
                    "content",
                    "summary");
    private static final Set<String> ADDRESSES =
            Set.of("href", "action", "content", "template", "cite");

    /** Elements of XML that hold a language tag. */
    private static final Set<String> TAGS = Set.of("language", "Language", "dc:language");

    private final KazakhLatin latin;
    private final LatinLinks leads;
    private final StringBuilder written = new StringBuilder();

    /** Of each element that is open, what becomes of what is in it. */
    private final Deque<Way> open = new ArrayDeque<>();

    private enum Way {
        LATIN,
        /** In another language: only links change. */
        WORDS_STAY,
        ALL_STAYS
    }

    private boolean html;
    private String name = "";

    LatinMarkup(KazakhLatin latin, LatinLinks leads) {
        this.latin = latin;
        this.leads = leads;
    }

    /**
     * @param html whether elements may be empty by their names
     */
    String written(String markup, boolean html) {
        this.html = html;
        int i = 0;
        while (i < markup.length()) {
            int tag = markup.indexOf('<', i);
            int words = tag < 0 ? markup.length() : tag;
            written.append(words(markup.substring(i, words)));
            i = tag < 0 ? words : inside(markup, tag);
        }
        return written.toString();
    }

    private boolean isKazakh() {
        return open.isEmpty() || open.peek() == Way.LATIN;
    }

    private String words(String text) {
        if (!isKazakh() || text.isBlank()) {
            return text;
        }
        if (!html && TAGS.contains(name)) {
            return LatinLinks.tag(text);
        }
        return !html && LatinLinks.isAddress(text) ? leads.twin(text) : latin.of(text);
    }

    /** Writes what begins with an angle bracket; where it ends. */
    private int inside(String markup, int from) {
        if (markup.startsWith("<![CDATA[", from)) {
            int end = end(markup, "]]>", from);
            var section = markup.substring(from + 9, end - 3);
            var inner = isKazakh() ? new LatinMarkup(latin, leads).written(section, true) : section;
            written.append("<![CDATA[").append(inner).append("]]>");
            return end;
        }
        if (markup.startsWith("<!--", from)) {
            return copied(markup, from, end(markup, "-->", from));
        }
        var found = NAME.matcher(markup).region(from, markup.length());
        int end = end(markup, ">", from);
        if (!found.lookingAt()) {
            return copied(markup, from, end);
        }
        name = found.group(1);
        if (markup.charAt(from + 1) == '/') {
            open.poll();
            name = "";
            return copied(markup, from, end);
        }
        return element(markup, from, end);
    }

    private int element(String markup, int from, int end) {
        var tag = markup.substring(from, end);
        if (isKept(tag)) {
            written.append(tag);
            return opened(tag, Way.ALL_STAYS, end);
        }
        var language = LANGUAGE.matcher(tag);
        boolean kazakh = language.find() ? LatinLinks.isKazakh(language.group(1)) : isKazakh();
        written.append(tag(tag, kazakh));
        return html && RAW.contains(name)
                ? raw(markup, tag, end)
                : opened(tag, kazakh ? Way.LATIN : Way.WORDS_STAY, end);
    }

    private int opened(String tag, Way way, int end) {
        if (!tag.endsWith("/>") && !(html && EMPTY.contains(name))) {
            open.push(way);
        }
        return end;
    }

    /** What tells of the page in another script or language, and what says so itself. */
    private boolean isKept(String tag) {
        boolean told = name.equals("link") || name.equals("xhtml:link");
        return open.peek() == Way.ALL_STAYS
                || tag.contains(" translate=\"no\"")
                || told && tag.contains(" hreflang=");
    }

    /** What people do not read stays, but for data that tell of the page. */
    private int raw(String markup, String tag, int from) {
        int end = markup.indexOf("</" + name, from);
        end = end < 0 ? markup.length() : end;
        var inner = markup.substring(from, end);
        written.append(tag.contains("application/ld+json") ? data(inner) : inner);
        return end < markup.length() ? copied(markup, end, end(markup, ">", end)) : end;
    }

    /** Escaped as {@link StructuredData} does it. */
    private String data(String json) {
        return StructuredData.escaped(new LatinData(latin, leads).written(json));
    }

    private String tag(String tag, boolean kazakh) {
        return ATTRIBUTE
                .matcher(tag)
                .replaceAll(
                        found -> {
                            var value = value(found.group(1), found.group(2), kazakh);
                            return java.util.regex.Matcher.quoteReplacement(
                                    found.group(1) + "=\"" + value + "\"");
                        });
    }

    private String value(String attribute, String value, boolean kazakh) {
        if (attribute.endsWith("lang")) {
            return LatinLinks.tag(value);
        }
        if (ADDRESSES.contains(attribute)) {
            var led = leads.twin(value);
            if (!led.equals(value)) {
                return led;
            }
        }
        return kazakh && WORDS.contains(attribute) ? latin.of(value) : value;
    }

    private int copied(String markup, int from, int end) {
        written.append(markup, from, end);
        return end;
    }

    private static int end(String markup, String mark, int from) {
        int at = markup.indexOf(mark, from);
        return at < 0 ? markup.length() : at + mark.length();
    }
}
