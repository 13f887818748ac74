package tilshi.edition.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tilshi.edition.Frame;
import tilshi.edition.HttpDate;
import tilshi.edition.XmlText;

/**
 * The newest of a site, a section, a topic or an author, before it is written in one of the
 * formats.
 *
 * @param page the page it goes with, absolute
 * @param self its own address, absolute
 * @param about where it comes from: the same for all feeds of a site
 */
record Feed(String title, String page, String self, Origin about, List<Item> items) {

    Feed {
        title = XmlText.of(title);
        items = List.copyOf(items);
    }

    /**
     * The site a feed is of.
     *
     * @param host absolute address of its brand, without a path
     */
    record Origin(
            String name, String tagline, String host, String front, String lang, String rights) {
        Origin {
            name = XmlText.of(name);
            tagline = XmlText.of(tagline);
            rights = XmlText.of(rights);
        }
    }

    /** Somebody who signs. */
    record Author(String name, String url) {
        Author {
            name = XmlText.of(name);
        }
    }

    /** The picture of a story. */
    record Picture(Frame.Image image, String alt, String credit) {
        Picture {
            alt = XmlText.of(alt);
            credit = XmlText.of(credit);
        }

        static Picture of(Frame.Image image, String credit) {
            return new Picture(image, image.alt(), credit);
        }
    }

    /** When a story was first seen and when it last changed, by its site's clock. */
    record Times(Instant published, Instant changed, ZoneId zone) {

        private String machine(Instant instant) {
            var second = instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(second);
        }
    }

    /**
     * A story.
     *
     * @param id the same in every feed of the house, and for ever
     * @param content HTML with absolute addresses: the whole story, or its lead where the feed is
     *     full
     */
    record Item(
            String id,
            String url,
            String lang,
            String title,
            String lead,
            String content,
            Times times,
            List<Author> authors,
            List<String> tags,
            Optional<Picture> picture) {

        Item {
            title = XmlText.of(title);
            lead = XmlText.of(lead);
            content = XmlText.of(content);
            authors = List.copyOf(authors);
            tags = tags.stream().map(XmlText::of).toList();
        }

        /** As a section of character data. */
        public String section() {
            return XmlText.inSection(content);
        }

        public String date() {
            return HttpDate.of(times.published());
        }

        public String published() {
            return times.machine(times.published());
        }

        public String updated() {
            return times.machine(times.changed());
        }
    }

    /** When one of its stories last changed; an empty feed has never changed. */
    public Instant changed() {
        return items.stream()
                .map(item -> item.times().changed())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    public String date() {
        return HttpDate.of(changed());
    }

    public String updated() {
        return DateTimeFormatter.ISO_INSTANT.format(changed().truncatedTo(ChronoUnit.SECONDS));
    }
}
